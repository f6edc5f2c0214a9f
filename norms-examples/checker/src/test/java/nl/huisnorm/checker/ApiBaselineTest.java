package nl.huisnorm.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The API that the build compares with holds what is promised and no more: stable types and the builders of stable records, with
 * what hosts see of them, without what methods do. With {@code -Dapi.record=true} it is made anew.
 */
class ApiBaselineTest {

    private static final Path BASELINE = Path.of("../../norms-core/src/api/norms-core-api.jar");
    private static final Path CLASSES = Path.of("../../norms-core/target/classes");
    private static final Path LIST = Path.of("../../docs/public-types.txt");
    private static final String BY_LIBRARY = "Lnl/huisnorm/stability/MadeByLibrary;";

    /** The first day that a zip can tell. */
    private static final FileTime NO_TIME = FileTime.from(Instant.parse("1980-01-02T00:00:00Z"));

    private static boolean isSeen(int access) {
        return (access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0 && (access & Opcodes.ACC_SYNTHETIC) == 0;
    }

    /** The outermost types that are stable, and the builders of those among them that are records. */
    private static Set<String> promised() throws IOException {
        try (Stream<String> lines = Files.lines(LIST)) {
            return lines.filter(line -> line.startsWith("stable "))
                    .map(line -> line.substring("stable ".length()).strip().replace('.', '/'))
                    .collect(Collectors.toSet());
        }
    }

    private static byte @Nullable [] asPromised(Path file, Set<String> promised) throws IOException {
        ClassReader reader = new ClassReader(Files.readAllBytes(file));
        String name = reader.getClassName();
        String outer = name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
        boolean isBuilder =
                outer.endsWith("Builder") && promised.contains(outer.substring(0, outer.length() - "Builder".length()));
        boolean isIn =
                (promised.contains(outer) || (isBuilder && !name.endsWith("$With"))) && isSeen(reader.getAccess());
        if (!isIn) {
            return null;
        }
        ClassWriter writer = new ClassWriter(0);
        ByLibrary byLibrary = new ByLibrary();
        reader.accept(byLibrary, ClassReader.SKIP_CODE);
        reader.accept(new Promised(writer, byLibrary.types), ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        return writer.toByteArray();
    }

    /** The constructors of a class that only the library calls. */
    private static final class ByLibrary extends ClassVisitor {

        private final Set<String> types = new HashSet<>();

        ByLibrary() {
            super(Opcodes.ASM9);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String type, @Nullable String generic, String @Nullable [] thrown) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public @Nullable AnnotationVisitor visitAnnotation(String mark, boolean visible) {
                    if (mark.equals(BY_LIBRARY)) {
                        types.add(type);
                    }
                    return null;
                }
            };
        }
    }

    /** A class without what nobody sees and what is no promise. */
    private static final class Promised extends ClassVisitor {

        private final Set<String> notPromised;

        Promised(ClassWriter writer, Set<String> notPromised) {
            super(Opcodes.ASM9, writer);
            this.notPromised = notPromised;
        }

        @Override
        public @Nullable FieldVisitor visitField(
                int access, String name, String type, @Nullable String generic, @Nullable Object value) {
            return isSeen(access) ? super.visitField(access, name, type, generic, value) : null;
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access, String name, String type, @Nullable String generic, String @Nullable [] thrown) {
            // a class of which all constructors are hidden is one that nobody extends
            boolean isPromised = name.equals("<init>") ? !notPromised.contains(type) : isSeen(access);
            return isPromised ? super.visitMethod(access, name, type, generic, thrown) : null;
        }
    }

    private static Map<String, byte[]> now() throws IOException {
        Set<String> promised = promised();
        Map<String, byte[]> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(CLASSES)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".class")).toList()) {
                byte[] bytes = asPromised(file, promised);
                if (bytes != null) {
                    all.put(CLASSES.relativize(file).toString().replace('\\', '/'), bytes);
                }
            }
        }
        return all;
    }

    private static byte[] jar(Map<String, byte[]> classes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(9);
            for (Map.Entry<String, byte[]> one : classes.entrySet()) {
                ZipEntry entry = new ZipEntry(one.getKey());
                entry.setLastModifiedTime(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(one.getValue());
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void what_is_promised_is_in_it_and_nothing_of_what_methods_do() throws IOException {
        if (Boolean.getBoolean("api.record")) {
            Files.createDirectories(BASELINE.getParent());
            Files.write(BASELINE, jar(now()));
        }
        Set<String> names = new HashSet<>();
        try (ZipFile jar = new ZipFile(BASELINE.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                try (InputStream in = jar.getInputStream(entry)) {
                    Looked looked = new Looked();
                    new ClassReader(in.readAllBytes()).accept(looked, 0);
                    assertThat(looked.wrong).as(entry.getName()).isEmpty();
                }
                names.add(entry.getName());
            }
        }
        assertThat(names)
                .contains(
                        "nl/huisnorm/Huisnorm.class",
                        "nl/huisnorm/assessment/Finding.class",
                        "nl/huisnorm/rulebook/Condition$All.class",
                        "nl/huisnorm/facility/RoomBuilder.class")
                .doesNotContain("nl/huisnorm/facility/RoomBuilder$With.class", "nl/huisnorm/Patience.class")
                .noneMatch(name -> name.contains("internal"));
        assertThat(BASELINE).satisfies(file -> assertThat(Files.size(file)).isLessThan(400_000));
    }

    @Test
    void it_is_made_the_same_twice() throws IOException {
        assertThat(jar(now())).isEqualTo(jar(now()));
    }

    /** What should not be in a class of the baseline. */
    private static final class Looked extends ClassVisitor {

        private final Set<String> wrong = new HashSet<>();

        Looked() {
            super(Opcodes.ASM9);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String type, @Nullable String generic, String @Nullable [] thrown) {
            if (!isSeen(access) && !name.equals("<init>")) {
                wrong.add(name + " is seen by nobody");
            }
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public @Nullable AnnotationVisitor visitAnnotation(String mark, boolean visible) {
                    if (mark.equals(BY_LIBRARY)) {
                        wrong.add(name + " is no promise");
                    }
                    return null;
                }

                @Override
                public void visitCode() {
                    wrong.add(name + " does something");
                }
            };
        }
    }
}
