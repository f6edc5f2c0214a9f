package nl.huisnorm.rules.generator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The classes that make the rules, with the rules in the order of their names, and without the lines of a source that nobody has. The
 * engine writes them as it meets their files, which follows the file system: so many to a class, and a list of all.
 */
final class RuleOrder {

    /** What the engine calls the classes that hold rules, behind the name of the class that lists them. */
    private static final String PART = "RuleMethods";

    private static final String LIST = "getRulesList";
    private static final String RULE = "()Lorg/drools/model/Rule;";

    private final ClassNode list;
    private final List<ClassNode> parts;

    private RuleOrder(ClassNode list, List<ClassNode> parts) {
        this.list = list;
        this.parts = parts;
    }

    /** Whether a class is one of those, by its name without its package. */
    static boolean isOne(String name) {
        return name.matches("Rules[0-9A-F]{32}(?:" + PART + "[0-9]+)?\\.class");
    }

    /**
     * The same classes in order.
     *
     * @param found the classes as they were compiled, whatever they are called by
     */
    static <T> Map<T, byte[]> of(Map<T, byte[]> found, Comparator<T> order) {
        Map<T, ClassNode> all = new TreeMap<>(order);
        found.forEach((key, bytes) -> {
            ClassNode node = new ClassNode();
            new ClassReader(bytes).accept(node, ClassReader.SKIP_DEBUG);
            all.put(key, node);
        });
        List<ClassNode> lists =
                all.values().stream().filter(node -> !node.name.contains(PART)).toList();
        if (lists.size() != 1) {
            throw new IllegalStateException(lists.size() + " classes that list rules");
        }
        ClassNode list = lists.get(0);
        List<ClassNode> parts = all.values().stream()
                .filter(node -> node.name.startsWith(list.name + PART))
                .sorted(Comparator.comparing(node -> number(node, list)))
                .toList();
        if (parts.size() != all.size() - 1) {
            throw new IllegalStateException("classes that hold rules which no class lists");
        }
        new RuleOrder(list, parts).putInOrder();
        Map<T, byte[]> ordered = new TreeMap<>(order);
        all.forEach((key, node) -> {
            ClassWriter writer = new ClassWriter(0);
            node.accept(writer);
            ordered.put(key, writer.toByteArray());
        });
        return ordered;
    }

    private static Integer number(ClassNode part, ClassNode list) {
        return Integer.valueOf(part.name.substring(list.name.length() + PART.length()));
    }

    private void putInOrder() {
        TreeMap<String, MethodNode> rules = new TreeMap<>();
        TreeMap<String, InnerClassNode> inner = new TreeMap<>();
        List<Integer> sizes = new ArrayList<>();
        for (ClassNode part : parts) {
            List<MethodNode> own = part.methods.stream()
                    .filter(method -> method.desc.equals(RULE))
                    .toList();
            if (own.size() != part.methods.size() - 1 || !part.fields.isEmpty()) {
                throw new IllegalStateException(part.name + " holds more than rules and what makes it");
            }
            for (MethodNode rule : own) {
                if (rules.put(rule.name, rule) != null) {
                    throw new IllegalStateException(rule.name + " is there twice");
                }
            }
            part.innerClasses.forEach(one -> inner.put(one.name, one));
            part.methods.removeAll(own);
            sizes.add(own.size());
        }
        List<MethodInsnNode> listed = listed();
        if (listed.size() != rules.size()) {
            throw new IllegalStateException(listed.size() + " rules are listed of " + rules.size());
        }
        List<MethodNode> all = List.copyOf(rules.values());
        int next = 0;
        for (int i = 0; i < parts.size(); i++) {
            ClassNode part = parts.get(i);
            part.innerClasses = new ArrayList<>(inner.values());
            for (MethodNode rule : all.subList(next, next + sizes.get(i))) {
                part.methods.add(rule);
                listed.get(next).owner = part.name;
                listed.get(next).name = rule.name;
                next++;
            }
        }
    }

    /** The places in the list where a rule is made. */
    private List<MethodInsnNode> listed() {
        List<MethodInsnNode> listed = new ArrayList<>();
        for (MethodNode method : list.methods) {
            for (AbstractInsnNode instruction : method.instructions) {
                if (instruction instanceof MethodInsnNode called && called.owner.startsWith(list.name + PART)) {
                    if (!method.name.equals(LIST) || !called.desc.equals(RULE)) {
                        throw new IllegalStateException(called.name + " is asked for elsewhere than in the list");
                    }
                    listed.add(called);
                }
            }
        }
        return listed;
    }
}
