package nl.huisnorm.internal.rulebook;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.source.Digest;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.internal.source.SourceNode;
import nl.huisnorm.internal.source.SourceParser;
import nl.huisnorm.rulebook.Norm;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A rulebook in one JSON file, which is read faster than the YAML files that people write it in. It holds the same
 * data, the text of the rules, and the SHA-256 of both.
 */
public final class CompiledRulebook {

    private static final Pattern RULE = Pattern.compile("(?ms)^(?://[^\n]*\n)*rule \"([^\"]+)\".*?^end$");

    private static final String FACTS = "facts";

    private CompiledRulebook() {}

    /**
     * Makes the JSON of a folder of norms, and checks that a rulebook can be made of it. The folder holds
     * {@code rulebook.yaml}, {@code facts.yaml} with what each norm looks at, the profiles, and a folder for each regime, in which the rules of a theme stand beside its
     * norms, in a file of the same name.
     *
     * @param folder the folder
     * @param version the library's version
     * @return the JSON and what it holds
     * @throws UnreadableInputException if a file cannot be read or the rulebook is not sound
     */
    public static Compiled compile(Path folder, String version) throws IOException, UnreadableInputException {
        Map<String, SourceNode> nodes = new TreeMap<>();
        Map<String, Problems> problems = new TreeMap<>();
        for (Path file : files(folder, ".yaml")) {
            String name = name(folder, file);
            Problems ofFile = new Problems(file.toString());
            nodes.put(name, SourceParser.parse(Files.readAllBytes(file), ofFile));
            problems.put(name, ofFile);
        }
        Map<String, List<String>> facts = facts(nodes.remove(FACTS));
        Map<String, Rule> rules = new TreeMap<>();
        for (Path file : files(folder, ".drl")) {
            read(file, name(folder, file), rules);
        }
        Map<String, String> texts = new TreeMap<>();
        rules.forEach((norm, rule) -> texts.put(norm, rule.text()));
        String digest = Digest.sha256(json(nodes, texts, Map.of(), version, "").getBytes(StandardCharsets.UTF_8));
        Source source = new Source(nodes, problems, new HashSet<>());
        RulebookContent content = RulebookLoader.load(source, texts, facts, version, digest);
        Problems misplaced = new Problems(folder.toString());
        unlisted(source, misplaced);
        elsewhere(content, rules, misplaced);
        misplaced.check();
        return new Compiled(json(nodes, texts, facts, version, digest), content);
    }

    /** A rule, and where it stands. */
    private record Rule(Path file, String name, Position position, String text) {}

    private static void read(Path file, String name, Map<String, Rule> rules)
            throws IOException, UnreadableInputException {
        String text = Files.readString(file);
        Matcher matcher = RULE.matcher(text);
        while (matcher.find()) {
            String before = text.substring(0, matcher.start(1));
            Position position = new Position((int) before.lines().count(), 1);
            Rule rule = new Rule(file, name, position, matcher.group());
            if (rules.put(matcher.group(1), rule) != null) {
                throw new Problems(file.toString()).fatal(position, "rule-twice", matcher.group(1));
            }
        }
    }

    private static void unlisted(Source source, Problems misplaced) {
        for (String name : source.nodes().keySet()) {
            if (!source.used().contains(name)) {
                Problems ofFile = source.problems(name);
                ofFile.add(Position.START, Pointer.ROOT, "not-listed");
                misplaced.addAll(ofFile);
            }
        }
    }

    private static void elsewhere(RulebookContent content, Map<String, Rule> rules, Problems misplaced) {
        for (Norm norm : content.norms()) {
            Rule rule = rules.get(norm.id());
            String theme = norm.regime().id() + "/" + norm.theme();
            if (rule != null && !rule.name().equals(theme)) {
                Problems ofFile = new Problems(rule.file().toString());
                ofFile.add(rule.position(), Pointer.ROOT, "rule-elsewhere", norm.id(), theme + ".drl");
                misplaced.addAll(ofFile);
            }
        }
    }

    /**
     * What compiling gives.
     *
     * @param json the rulebook in one file
     * @param content what it holds
     */
    public record Compiled(String json, RulebookContent content) {}

    /** Reads what {@link #compile} made. */
    public static RulebookContent read(String name, byte[] json) throws UnreadableInputException {
        Problems problems = new Problems(name);
        SourceNode root = SourceParser.parse(json, problems);
        Map<String, SourceNode> nodes = fields(root.child("files"));
        Map<String, String> rules = new LinkedHashMap<>();
        fields(root.child("rules")).forEach((id, text) -> rules.put(id, text(text)));
        Map<String, Problems> all = new LinkedHashMap<>();
        nodes.keySet().forEach(file -> all.put(file, problems));
        return RulebookLoader.load(
                new Source(nodes, all, new HashSet<>()),
                rules,
                facts(root.child(FACTS)),
                text(root.child("version")),
                text(root.child("digest")));
    }

    private static Iterable<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static String name(Path folder, Path file) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static Map<String, SourceNode> fields(@org.jspecify.annotations.Nullable SourceNode node) {
        return node instanceof SourceNode.Fields fields ? fields.fields() : Map.of();
    }

    private static String text(@org.jspecify.annotations.Nullable SourceNode node) {
        return node instanceof SourceNode.Scalar scalar ? scalar.text() : "";
    }

    private record Source(Map<String, SourceNode> nodes, Map<String, Problems> all, Set<String> used)
            implements RulebookLoader.Files {

        @Override
        public SourceNode node(String name) throws UnreadableInputException {
            SourceNode node = nodes.get(name);
            if (node == null) {
                throw new Problems(name + ".yaml").fatal(null, "not-found");
            }
            used.add(name);
            return node;
        }

        @Override
        public Problems problems(String name) {
            return Objects.requireNonNullElseGet(all.get(name), () -> new Problems(name));
        }
    }

    /** They follow from the rules, so the digest is not of them. */
    private static Map<String, List<String>> facts(@org.jspecify.annotations.Nullable SourceNode node) {
        Map<String, List<String>> facts = new TreeMap<>();
        fields(node).forEach((norm, list) -> {
            if (list instanceof SourceNode.Elements names) {
                facts.put(
                        norm,
                        names.elements().stream().map(CompiledRulebook::text).toList());
            }
        });
        return facts;
    }

    private static String json(
            Map<String, SourceNode> nodes,
            Map<String, String> rules,
            Map<String, List<String>> facts,
            String version,
            String digest) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JsonFactory.builder().build().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("version", version);
            json.writeStringProperty("digest", digest);
            json.writeName("files");
            write(json, new SourceNode.Fields(Position.START, nodes, Map.of()));
            json.writeName("rules");
            json.writeStartObject();
            rules.forEach(json::writeStringProperty);
            json.writeEndObject();
            json.writeObjectPropertyStart(FACTS);
            facts.forEach((norm, names) -> {
                json.writeArrayPropertyStart(norm);
                names.forEach(json::writeString);
                json.writeEndArray();
            });
            json.writeEndObject();
            json.writeEndObject();
        }
        return out.toString();
    }

    private static void write(JsonGenerator json, SourceNode node) {
        if (node instanceof SourceNode.Fields fields) {
            json.writeStartObject();
            fields.fields().forEach((name, field) -> {
                json.writeName(name);
                write(json, field);
            });
            json.writeEndObject();
        } else if (node instanceof SourceNode.Elements list) {
            json.writeStartArray();
            list.elements().forEach(element -> write(json, element));
            json.writeEndArray();
        } else if (node instanceof SourceNode.Scalar scalar) {
            switch (scalar.kind()) {
                case TEXT -> json.writeString(scalar.text());
                case NUMBER -> json.writeNumber(new java.math.BigDecimal(scalar.text()));
                case TRUTH -> json.writeBoolean(Boolean.parseBoolean(scalar.text()));
                case NOTHING -> json.writeNull();
            }
        }
    }
}
