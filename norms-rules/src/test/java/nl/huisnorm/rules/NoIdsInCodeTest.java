package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.rulebook.Interpretation;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No id of a norm or open question stands in the program, whole or in parts that can be glued together: whoever needs a
 * norm asks for its {@link nl.huisnorm.rulebook.Role}.
 */
class NoIdsInCodeTest {

    private static final Set<String> IDS = ids(Huisnorm.bundled().rulebook());
    private static final Pattern WHOLE = Pattern.compile(
            IDS.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?i)(?<![a-z0-9])(?:", ")(?![a-z0-9])")));
    private static final Pattern LETTERS = Pattern.compile("[A-Z]");
    private static final Pattern TOKEN = Pattern.compile("[A-Z0-9][A-Z0-9.-]*|[.-][A-Z0-9.-]+(?![A-Za-z0-9.-])");
    private static final String HOLE = "\0";

    /** Parts of ids that mean something else to programs: the variable that tells the kind of terminal, what a help calls a report. */
    private static final Set<String> OTHER_WORDS = Set.of("TERM", "REPORT");

    /** Every run of whole segments of an id, with hyphens between them: of A-B.1 these are A, B, 1, A-B, B-1 and A-B-1. */
    private static final Set<String> RUNS = runs();

    @Test
    void no_id_and_no_part_of_one_stands_in_the_sources_of_any_module() throws IOException {
        List<Path> sources = sources();
        assertThat(sources)
                .extracting(path -> path.subpath(1, 3).toString().replace('\\', '/'))
                .contains(
                        "norms-core/src",
                        "norms-rules/src",
                        "norms-examples/checker",
                        "norms-examples/benchmarks",
                        "norms-examples/stock");
        List<Source> read = new ArrayList<>();
        for (Path source : sources) {
            read.add(new Source(source.toString(), Files.readString(source)));
        }
        List<String> found = found(read);
        assertThat(found)
                .as("ask for the norm in a role (see docs/norms.md), or read the id from the data")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "List.of(\"BBL-\" + definition, \"BBL-\" + definition + \"-BB2012\")",
                "number(day, \"DEF-9\", \"months\")",
                "DEFINITIONS = \"BBL-DEF-\"",
                "norm(\"BBL-DEF-9\")",
                "norm(\"bbl-def-9\".toUpperCase())",
                "norm(\"BBL\" + '-' + \"DEF\" + \"-\" + 9)",
                "norm(String.join(\"-\", \"BBL\", kind, \"9\"))",
                "norm(\"%s-DEF-%d\".formatted(regime, 9))",
                "id.endsWith(\"-NEW\")",
                "id.startsWith(\"SNF-2.3\")",
                "id.matches(\"SNF-2\\\\.3-.*\")",
                "message(\"see SNF-3.1.\")",
                "Definition.BBL_DEF_9.key()",
                "definition(DEF_9)",
                "reading(\"SNF-Q-1\")",
                "\"\"\"\n  norms: [WGV-3]\n  \"\"\""
            })
    void an_id_is_found_in_whole_and_in_parts(String code) throws IOException {
        assertThat(found(List.of(new Source("Example.java", example(code))))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "digest(\"SHA-256\")",
                "label(\"-5\")",
                "Pattern.compile(\"1-[0-9a-f]{20}\")",
                "Pattern.compile(\"-?(0|[1-9][0-9]*)(\\\\.[0-9]+)?\")",
                "id(\"ow-2026-1\")",
                "Zone.BUSINESS_PARK",
                "inRole(Role.DEFINITION_STAY, day)",
                "unit(\"EUR\")",
                "sum(\"9\" + 1)",
                "/* BBL-DEF-9 */ 0"
            })
    void what_only_looks_like_one_is_not(String code) throws IOException {
        assertThat(found(List.of(new Source("Example.java", example(code))))).isEmpty();
    }

    private static String example(String code) {
        return "class Example { Object value() { return it." + (code.contains("=") ? "x = y; } String " : "of(") + code
                + (code.contains("=") ? "; }" : "); } }");
    }

    private static Set<String> ids(Rulebook rulebook) {
        return Stream.of(
                        rulebook.norms().stream().map(Norm::id),
                        rulebook.norms().stream().flatMap(norm -> norm.aliases().stream()),
                        rulebook.interpretations().stream().map(Interpretation::id))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
    }

    private static Set<String> runs() {
        Set<String> runs = new HashSet<>();
        for (String id : IDS) {
            List<String> segments = List.of(id.split("[.-]"));
            for (int from = 0; from < segments.size(); from++) {
                for (int until = from + 1; until <= segments.size(); until++) {
                    runs.add(String.join("-", segments.subList(from, until)));
                }
            }
        }
        runs.removeAll(OTHER_WORDS);
        return runs;
    }

    private static List<Path> sources() throws IOException {
        List<Path> modules = new ArrayList<>();
        for (Path folder : List.of(Path.of(".."), Path.of("../norms-examples"))) {
            try (Stream<Path> inside = Files.list(folder)) {
                inside.map(module -> module.resolve("src/main/java"))
                        .filter(Files::isDirectory)
                        .forEach(modules::add);
            }
        }
        List<Path> sources = new ArrayList<>();
        for (Path module : modules) {
            try (Stream<Path> files = Files.walk(module)) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }

    /** What a file says, for the compiler to read. */
    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        private Source(String name, String text) {
            super(URI.create("string:///" + name.replace('\\', '/')), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static List<String> found(List<Source> sources) throws IOException {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "tests run on a JDK");
        JavacTask task = (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, sources);
        List<String> found = new ArrayList<>();
        for (CompilationUnitTree unit : task.parse()) {
            String name = unit.getSourceFile().getName();
            unit.accept(new Finder(text -> found.add(name + ": " + text)), null);
        }
        return found;
    }

    /** Looks at texts, at what is glued of texts, and at names of constants, which become words of files. */
    private static final class Finder extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final Consumer<String> found;

        private Finder(Consumer<String> found) {
            this.found = found;
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
            if (literal.getValue() instanceof String text) {
                text(text);
            }
            return super.visitLiteral(literal, null);
        }

        @Override
        public @Nullable Void visitBinary(BinaryTree binary, @Nullable Void nothing) {
            if (binary.getKind() == Tree.Kind.PLUS) {
                text(glued(binary));
            }
            return super.visitBinary(binary, null);
        }

        @Override
        public @Nullable Void visitIdentifier(IdentifierTree identifier, @Nullable Void nothing) {
            constant(identifier.getName().toString());
            return super.visitIdentifier(identifier, null);
        }

        @Override
        public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable Void nothing) {
            constant(select.getIdentifier().toString());
            return super.visitMemberSelect(select, null);
        }

        @Override
        public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
            constant(variable.getName().toString());
            return super.visitVariable(variable, null);
        }

        private static String glued(ExpressionTree tree) {
            if (tree instanceof ParenthesizedTree inner) {
                return glued(inner.getExpression());
            }
            if (tree instanceof BinaryTree binary && binary.getKind() == Tree.Kind.PLUS) {
                return glued(binary.getLeftOperand()) + glued(binary.getRightOperand());
            }
            return tree instanceof LiteralTree literal ? String.valueOf(literal.getValue()) : HOLE;
        }

        private void text(String text) {
            if (WHOLE.matcher(text).find() || isSegment(text)) {
                found.accept(text);
                return;
            }
            TOKEN.matcher(text)
                    .results()
                    .map(token -> token.group().replaceAll("[.]+$", ""))
                    .filter(NoIdsInCodeTest::isPart)
                    .forEach(found);
        }

        private void constant(String name) {
            if (name.matches("[A-Z0-9]+(_[A-Z0-9]+)+")
                    && name.matches(".*[0-9].*")
                    && RUNS.contains(name.replace('_', '-'))) {
                found.accept(name);
            }
        }
    }

    /** Whether a text is nothing but a segment of an id, such as the letters of a regime. */
    private static boolean isSegment(String text) {
        return text.length() > 1 && LETTERS.matcher(text).find() && RUNS.contains(text);
    }

    /** Whether a token is more than one segment of an id, or one with a hyphen to hang it on. */
    private static boolean isPart(String token) {
        String bare = token.replaceAll("^[.-]+|[.-]+$", "").replace('.', '-');
        boolean open = token.startsWith("-") || token.endsWith("-");
        return LETTERS.matcher(bare).find() && RUNS.contains(bare) && (open || bare.contains("-"));
    }
}
