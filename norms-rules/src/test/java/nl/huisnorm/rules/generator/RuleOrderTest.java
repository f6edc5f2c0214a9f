package nl.huisnorm.rules.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.drools.model.Model;
import org.drools.model.NamedModelItem;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

class RuleOrderTest {

    private static final String MODELS = "/META-INF/kie/nl.huisnorm/norms-rules/drools-model";
    private static final String PART = "RuleMethods";
    private static final String RULE = "()Lorg/drools/model/Rule;";

    private final String list = list();
    private final Map<String, byte[]> compiled = compiled();

    RuleOrderTest() throws IOException {}

    private static String list() throws IOException {
        try (InputStream in = Objects.requireNonNull(RuleOrderTest.class.getResourceAsStream(MODELS))) {
            String model = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            return model.substring(model.lastIndexOf('\n') + 1);
        }
    }

    private Map<String, byte[]> compiled() throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        String name = list;
        for (int i = 0; ; i++) {
            try (InputStream in = RuleOrderTest.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
                if (in == null) {
                    return all;
                }
                all.put(name, in.readAllBytes());
            }
            name = list + PART + i;
        }
    }

    private static Map<String, byte[]> ordered(Map<String, byte[]> classes) {
        return RuleOrder.of(classes, Comparator.naturalOrder());
    }

    private static ClassNode read(byte[] bytes) {
        ClassNode node = new ClassNode();
        new ClassReader(bytes).accept(node, 0);
        return node;
    }

    private static byte[] written(ClassNode node) {
        ClassWriter writer = new ClassWriter(0);
        node.accept(writer);
        return writer.toByteArray();
    }

    /** The classes as the engine writes them where the file system gives the rules the other way round. */
    private Map<String, byte[]> turnedRound() {
        Map<String, ClassNode> nodes = new LinkedHashMap<>();
        compiled.forEach((name, bytes) -> nodes.put(name, read(bytes)));
        List<MethodNode> rules = new ArrayList<>();
        nodes.values()
                .forEach(node -> node.methods.stream()
                        .filter(method -> method.desc.equals(RULE))
                        .forEach(rules::add));
        Collections.reverse(rules);
        Map<String, String> owners = new TreeMap<>();
        List<ClassNode> parts = nodes.values().stream().skip(1).toList();
        int next = 0;
        for (ClassNode part : parts) {
            int size = part.methods.size() - 1;
            part.methods.removeIf(method -> method.desc.equals(RULE));
            for (MethodNode rule : rules.subList(next, next + size)) {
                part.methods.add(rule);
                owners.put(rule.name, part.name);
            }
            next += size;
        }
        List<MethodInsnNode> calls = new ArrayList<>();
        for (MethodNode method : Objects.requireNonNull(nodes.get(list)).methods) {
            for (AbstractInsnNode instruction : method.instructions) {
                if (instruction instanceof MethodInsnNode call && call.owner.contains(PART)) {
                    calls.add(call);
                }
            }
        }
        for (int i = 0; i < calls.size(); i++) {
            calls.get(i).name = rules.get(i).name;
            calls.get(i).owner = Objects.requireNonNull(owners.get(rules.get(i).name));
        }
        Map<String, byte[]> all = new LinkedHashMap<>();
        nodes.forEach((name, node) -> all.put(name, written(node)));
        return all;
    }

    private static void same(Map<String, byte[]> one, Map<String, byte[]> other) {
        assertThat(one.keySet()).isEqualTo(other.keySet());
        one.forEach((name, bytes) -> assertThat(other.get(name)).as(name).isEqualTo(bytes));
    }

    /** Loads classes as they are given, and all others as they are. */
    private static final class Loaded extends ClassLoader {
        private final Map<String, byte[]> classes;

        Loaded(Map<String, byte[]> classes) {
            super(RuleOrderTest.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? defineClass(name, bytes, 0, bytes.length) : loaded;
        }
    }

    private List<String> rules(Map<String, byte[]> classes) throws ReflectiveOperationException {
        Model model =
                (Model) new Loaded(classes).loadClass(list).getConstructor().newInstance();
        return model.getRules().stream().map(NamedModelItem::getName).toList();
    }

    @Test
    void in_whatever_order_files_come_the_bytes_are_the_same() {
        assertThat(compiled).hasSizeGreaterThan(10);
        Map<String, byte[]> ordered = ordered(compiled);
        same(ordered, ordered(turnedRound()));
        same(ordered, ordered(ordered));
        assertThat(turnedRound().get(list)).isNotEqualTo(ordered.get(list));
    }

    @Test
    void the_rules_are_those_that_there_were() throws Exception {
        assertThat(rules(ordered(turnedRound())))
                .hasSizeGreaterThan(300)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(rules(compiled));
        assertThat(rules(turnedRound())).isNotEqualTo(rules(ordered(compiled)));
    }

    @Test
    void what_has_another_form_is_refused_and_not_guessed_at() {
        Map<String, byte[]> without = new LinkedHashMap<>(compiled);
        without.remove(list + PART + 0);
        assertThatIllegalStateException()
                .isThrownBy(() -> ordered(without))
                .withMessageContaining("rules are listed of");
        Map<String, byte[]> unlisted = new LinkedHashMap<>(compiled);
        unlisted.remove(list);
        assertThatIllegalStateException().isThrownBy(() -> ordered(unlisted)).withMessageContaining("0 classes");
        Map<String, byte[]> more = new LinkedHashMap<>(compiled);
        ClassNode part = read(Objects.requireNonNull(more.get(list + PART + 0)));
        part.methods.add(new MethodNode(Opcodes.ACC_STATIC | Opcodes.ACC_ABSTRACT, "help", "()V", null, null));
        more.put(list + PART + 0, written(part));
        assertThatIllegalStateException().isThrownBy(() -> ordered(more)).withMessageContaining("more than rules");
    }

    @Test
    void only_the_classes_of_rules_are_taken_for_such() {
        String hash = "83533B7F862C845A884E686F43DB5DC1";
        assertThat(RuleOrder.isOne("Rules" + hash + ".class")).isTrue();
        assertThat(RuleOrder.isOne("Rules" + hash + PART + "16.class")).isTrue();
        assertThat(RuleOrder.isOne("DomainClassesMetadata" + hash + ".class")).isFalse();
        assertThat(RuleOrder.isOne("RulesIndex.class")).isFalse();
    }
}
