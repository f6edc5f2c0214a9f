package nl.huisnorm.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Areas, money and weights are exact: no binary floating point in a field, a parameter, a local variable, a constant or a
 * step of a computation of any module. The byte code is looked at, since a local variable shows nowhere else.
 */
class ExactNumbersTest {

    private static final Path ROOT = Path.of("../..");

    /** The modules that are built before this one, whatever is asked for, and itself. */
    @ParameterizedTest
    @ValueSource(strings = {"norms-core", "norms-rules", "norms-examples/checker"})
    void binary_floating_point_is_used_nowhere(String module) throws IOException {
        assertThat(inClassesOf(module)).isEmpty();
    }

    /** The modules that this one does not need: a build of everything makes them first, one of this alone does not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "norms-examples/stock",
                "norms-examples/benchmarks",
                "norms-examples/hosts/asking",
                "norms-examples/hosts/boot3",
                "norms-examples/hosts/boot4",
                "norms-examples/hosts/modules"
            })
    void nor_in_the_other_examples(String module) throws IOException {
        assumeThat(classesOf(module)).as("%s is built", module).isDirectory();
        assertThat(inClassesOf(module)).isEmpty();
    }

    /**
     * A build of everything comes to this module after those that are looked at. After it come the service, which reckons nothing of its
     * own, and what is tests alone.
     */
    @Test
    void the_checker_comes_after_all_that_is_looked_at_and_every_module_is_known() throws IOException {
        assertThat(modules("norms-examples/pom.xml"))
                .containsExactly(
                        "stock",
                        "benchmarks",
                        "hosts",
                        "checker",
                        "permit-service",
                        "proofs",
                        "packages",
                        "desk",
                        "batch");
        assertThat(modules("pom.xml"))
                .containsExactly("norms-core", "norms-rules", "norms-rules/bom", "norms-examples");
    }

    private static List<String> modules(String pom) throws IOException {
        return Pattern.compile("<module>(.*)</module>")
                .matcher(Files.readString(ROOT.resolve(pom)))
                .results()
                .map(module -> module.group(1))
                .toList();
    }

    private static Path classesOf(String module) {
        return ROOT.resolve(module).resolve("target/classes");
    }

    private static List<String> inClassesOf(String module) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classesOf(module))) {
            List<Path> classes = files.filter(file -> file.toString().endsWith(".class") && !isMade(file))
                    .toList();
            assertThat(classes).isNotEmpty();
            classes.forEach(file -> look(read(file), found));
        }
        return found;
    }

    /**
     * What the rule engine's build makes of rules holds only what the rules say; and what JMH makes around a benchmark
     * counts its own time and operations in doubles, which are no numbers of ours.
     */
    private static boolean isMade(Path file) {
        return file.getFileName().toString().matches(".*[0-9a-fA-F]{32}.*")
                || file.toString().contains("jmh_generated");
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_double_is_seen_wherever_it_hides() {
        assertThat(in(InField.class)).hasSize(1);
        assertThat(in(InParameter.class)).isNotEmpty();
        assertThat(in(InLocal.class)).isNotEmpty();
        assertThat(in(InStep.class)).isNotEmpty();
        assertThat(in(Boxed.class)).isNotEmpty();
        assertThat(in(Exact.class)).isEmpty();
    }

    private static List<String> in(Class<?> type) {
        List<String> found = new ArrayList<>();
        try (var in = type.getResourceAsStream(type.getName().replaceAll(".*\\.", "") + ".class")) {
            look(in.readAllBytes(), found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    record Exact(long weight) {}

    abstract static class InField {
        float weight;
    }

    interface InParameter {
        void weigh(double weight);
    }

    interface InLocal {
        static int weigh(String text) {
            var weight = Double.parseDouble(text);
            return weight > 1 ? 1 : 0;
        }
    }

    interface InStep {
        static long half(long whole) {
            return (long) (whole * 0.5);
        }
    }

    record Boxed(List<Double> weights) {}

    private static void look(byte[] code, List<String> found) {
        ClassReader reader = new ClassReader(code);
        reader.accept(new Finder(reader.getClassName(), found), ClassReader.SKIP_FRAMES);
    }

    private static final class Finder extends ClassVisitor {

        private final String type;
        private final List<String> found;

        Finder(String type, List<String> found) {
            super(Opcodes.ASM9);
            this.type = type;
            this.found = found;
        }

        private void note(String where, String what) {
            found.add(type + " " + where + ": " + what);
        }

        private void noteType(String where, String descriptor, @Nullable String signature) {
            if (floats(descriptor)
                    || (signature != null && signature.matches(".*Ljava/lang/(Double|Float);.*"))
                    || descriptor.matches(".*Ljava/lang/(Double|Float);.*")) {
                note(where, descriptor);
            }
        }

        private static boolean floats(String descriptor) {
            Stream<Type> types = descriptor.startsWith("(")
                    ? Stream.concat(
                            Stream.of(Type.getArgumentTypes(descriptor)), Stream.of(Type.getReturnType(descriptor)))
                    : Stream.of(Type.getType(descriptor));
            return types.map(one -> one.getSort() == Type.ARRAY ? one.getElementType() : one)
                    .anyMatch(one -> one.getSort() == Type.DOUBLE || one.getSort() == Type.FLOAT);
        }

        @Override
        public @Nullable FieldVisitor visitField(
                int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
            noteType(name, descriptor, signature);
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            noteType(name, descriptor, signature);
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitInsn(int opcode) {
                    if (isFloating(opcode)) {
                        note(name, "a step with a floating point number");
                    }
                }

                @Override
                public void visitVarInsn(int opcode, int variable) {
                    if (opcode == Opcodes.DLOAD
                            || opcode == Opcodes.DSTORE
                            || opcode == Opcodes.FLOAD
                            || opcode == Opcodes.FSTORE) {
                        note(name, "a floating point variable");
                    }
                }

                @Override
                public void visitLdcInsn(Object value) {
                    if (value instanceof Double || value instanceof Float) {
                        note(name, "the constant " + value);
                    }
                }

                @Override
                public void visitMethodInsn(
                        int opcode, String owner, String called, String calledDescriptor, boolean isInterface) {
                    noteType(name + " calls " + owner + "." + called, calledDescriptor, null);
                }
            };
        }

        private static boolean isFloating(int opcode) {
            return switch (opcode) {
                case Opcodes.FCONST_0, Opcodes.FCONST_1, Opcodes.FCONST_2, Opcodes.DCONST_0, Opcodes.DCONST_1 -> true;
                case Opcodes.FADD, Opcodes.FSUB, Opcodes.FMUL, Opcodes.FDIV, Opcodes.FREM, Opcodes.FNEG -> true;
                case Opcodes.DADD, Opcodes.DSUB, Opcodes.DMUL, Opcodes.DDIV, Opcodes.DREM, Opcodes.DNEG -> true;
                case Opcodes.I2F, Opcodes.I2D, Opcodes.L2F, Opcodes.L2D, Opcodes.F2D, Opcodes.D2F -> true;
                case Opcodes.F2I, Opcodes.F2L, Opcodes.D2I, Opcodes.D2L -> true;
                case Opcodes.FALOAD, Opcodes.DALOAD, Opcodes.FASTORE, Opcodes.DASTORE -> true;
                case Opcodes.FCMPL, Opcodes.FCMPG, Opcodes.DCMPL, Opcodes.DCMPG -> true;
                default -> false;
            };
        }
    }
}
