package nl.huisnorm.rules.generator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodNode;

/**
 * A class with its static fields, and what is set in them, in the order of their names, and without the lines of a source that nobody has.
 * The source was written in the order of a set, which is another one in each Java machine.
 */
final class ClassOrder {

    private static final String STATIC_START = "<clinit>";

    private ClassOrder() {}

    /**
     * The same class in order.
     *
     * @param found the class as it was compiled
     */
    static byte[] of(byte[] found) {
        ClassNode node = new ClassNode();
        new ClassReader(found).accept(node, ClassReader.SKIP_DEBUG);
        node.fields.sort(Comparator.comparing((FieldNode field) -> field.name));
        node.innerClasses.sort(Comparator.comparing((InnerClassNode inner) -> inner.name));
        if (node.nestMembers != null) {
            node.nestMembers.sort(Comparator.naturalOrder());
        }
        for (MethodNode method : node.methods) {
            if (method.name.equals(STATIC_START)) {
                putInOrder(method.instructions);
            }
        }
        ClassWriter writer = new ClassWriter(0);
        node.accept(writer);
        return writer.toByteArray();
    }

    /** Each field is set by instructions that end with setting it and need nothing of those before. */
    private static void putInOrder(InsnList instructions) {
        TreeMap<String, List<AbstractInsnNode>> settings = new TreeMap<>();
        List<AbstractInsnNode> current = new ArrayList<>();
        for (AbstractInsnNode instruction : instructions.toArray()) {
            current.add(instruction);
            if (instruction instanceof FieldInsnNode field && field.getOpcode() == Opcodes.PUTSTATIC) {
                if (settings.put(field.name, current) != null) {
                    throw new IllegalStateException(field.name + " is set twice");
                }
                current = new ArrayList<>();
            } else if (instruction.getOpcode() < 0) {
                throw new IllegalStateException("more is done at the start of the class than setting fields");
            }
        }
        if (current.size() != 1 || current.get(0).getOpcode() != Opcodes.RETURN) {
            throw new IllegalStateException("more is done at the start of the class than setting fields");
        }
        instructions.clear();
        settings.values().forEach(setting -> setting.forEach(instructions::add));
        instructions.add(current.get(0));
    }
}
