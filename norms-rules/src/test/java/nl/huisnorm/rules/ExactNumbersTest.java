package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Areas, money and weights are exact: no binary floating point in a field, a parameter, a local variable, a constant or a
 * step of a computation of core or rules. The byte code is looked at, since a local variable shows nowhere else.
 */
class ExactNumbersTest {

    @Test
    void binary_floating_point_is_used_nowhere() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path classes : List.of(Path.of("../norms-core/target/classes"), Path.of("target/classes"))) {
            try (Stream<Path> files = Files.walk(classes)) {
                files.filter(file -> file.toString().endsWith(".class") && !isGenerated(file))
                        .forEach(file -> look(read(file), found));
            }
        }
        assertThat(found).isEmpty();
    }

    /** What the rule engine's build makes of rules holds only what the rules say. */
    private static boolean isGenerated(Path file) {
        return file.getFileName().toString().matches(".*[0-9a-fA-F]{32}.*");
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

        private void noteType(String where, String descriptor, String signature) {
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
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            noteType(name, descriptor, signature);
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
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
