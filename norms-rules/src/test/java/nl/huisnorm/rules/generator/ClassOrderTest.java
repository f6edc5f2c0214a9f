package nl.huisnorm.rules.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.drools.model.DomainClassMetadata;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

class ClassOrderTest {

    private static final String MODELS = "/META-INF/kie/nl.huisnorm/norms-rules/drools-model";

    /** Not the first thing its start does is its last. */
    static final class DoesMore {
        static final Object LOCK = new Object();

        static {
            Thread.onSpinWait();
        }
    }

    static final class SetsTwice {
        private static int count;

        static {
            count = 1;
            count = 2;
        }

        static int count() {
            return count;
        }
    }

    /** The class of the compiled rules that says which properties they look at. */
    private static String metadata() throws IOException {
        try (InputStream in = Objects.requireNonNull(ClassOrderTest.class.getResourceAsStream(MODELS))) {
            String rules = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            return rules.replaceAll("(?s).*\\.Rules", "nl.huisnorm.rules.norms.DomainClassesMetadata");
        }
    }

    private static byte[] bytes(String name) throws IOException {
        String file = "/" + name.replace('.', '/') + ".class";
        try (InputStream in = Objects.requireNonNull(ClassOrderTest.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        }
    }

    private static ClassNode read(byte[] bytes) {
        ClassNode node = new ClassNode();
        new ClassReader(bytes).accept(node, 0);
        return node;
    }

    /** The class as another Java machine could have written it. */
    private static byte[] turnedRound(byte[] bytes) {
        ClassNode node = read(bytes);
        Collections.reverse(node.fields);
        Collections.reverse(node.innerClasses);
        if (node.nestMembers != null) {
            Collections.reverse(node.nestMembers);
        }
        for (MethodNode method : node.methods) {
            for (AbstractInsnNode instruction : method.instructions) {
                if (instruction instanceof LineNumberNode line) {
                    line.line += 100;
                }
            }
            if (method.name.equals("<clinit>")) {
                turnRound(method.instructions);
            }
        }
        ClassWriter writer = new ClassWriter(0);
        node.accept(writer);
        return writer.toByteArray();
    }

    private static void turnRound(InsnList instructions) {
        List<List<AbstractInsnNode>> settings = new ArrayList<>();
        List<AbstractInsnNode> current = new ArrayList<>();
        AbstractInsnNode end = instructions.getLast();
        for (AbstractInsnNode instruction : instructions.toArray()) {
            current.add(instruction);
            if (instruction.getOpcode() == Opcodes.PUTSTATIC) {
                settings.add(current);
                current = new ArrayList<>();
            } else if (instruction.getOpcode() == Opcodes.RETURN) {
                end = instruction;
            }
        }
        Collections.reverse(settings);
        instructions.clear();
        settings.forEach(setting -> setting.forEach(instructions::add));
        instructions.add(end);
    }

    @Test
    void whatever_order_the_members_were_written_in_the_bytes_are_the_same() throws IOException {
        String metadata = metadata();
        List<String> names = new ArrayList<>(List.of(metadata));
        read(bytes(metadata)).nestMembers.forEach(member -> names.add(member.replace('/', '.')));
        assertThat(names).hasSizeGreaterThan(10);
        for (String name : names) {
            byte[] ordered = ClassOrder.of(bytes(name));
            assertThat(ClassOrder.of(turnedRound(bytes(name)))).as(name).isEqualTo(ordered);
            assertThat(ClassOrder.of(ordered)).as(name).isEqualTo(ordered);
        }
        byte[] ordered = ClassOrder.of(bytes(metadata));
        assertThat(turnedRound(ordered)).isNotEqualTo(ordered);
    }

    @Test
    void a_class_in_order_says_what_it_said() throws Exception {
        String metadata = metadata();
        Loaded inOrder = new Loaded(metadata);
        assertThat(said(inOrder.loadClass(metadata)))
                .isEqualTo(said(Class.forName(metadata)))
                .hasSizeGreaterThan(10);
    }

    @Test
    void a_class_whose_start_does_more_than_set_fields_is_refused() {
        for (Class<?> one : List.of(DoesMore.class, SetsTwice.class)) {
            assertThatIllegalStateException().as(one.getName()).isThrownBy(() -> ClassOrder.of(bytes(one.getName())));
        }
    }

    private static Map<String, String> said(Class<?> metadata) throws IllegalAccessException {
        Map<String, String> said = new TreeMap<>();
        for (Field field : metadata.getFields()) {
            DomainClassMetadata one = (DomainClassMetadata) field.get(null);
            said.put(
                    field.getName(),
                    one.getDomainClass() + " " + one.getPropertiesSize() + " " + one.getPropertyIndex("norm"));
        }
        return said;
    }

    /** Finds the class and its members in order, and everything else as it is. */
    private static final class Loaded extends ClassLoader {

        private final String prefix;

        Loaded(String prefix) {
            super(ClassOrderTest.class.getClassLoader());
            this.prefix = prefix;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(prefix)) {
                return super.loadClass(name, resolve);
            }
            Class<?> there = findLoadedClass(name);
            return there == null ? findClass(name) : there;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            try {
                byte[] ordered = ClassOrder.of(bytes(name));
                return defineClass(name, ordered, 0, ordered.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
