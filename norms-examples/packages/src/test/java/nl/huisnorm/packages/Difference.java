package nl.huisnorm.packages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Where two files that should be the same first differ. */
final class Difference {

    private Difference() {}

    /** The first difference in words, empty where there is none; of jars it says in which entry. */
    static String first(Path one, Path other) throws IOException {
        long at = Files.mismatch(one, other);
        if (at < 0) {
            return "";
        }
        String file = String.valueOf(one.getFileName());
        if (!file.endsWith(".jar")) {
            return "%s differs at byte %d".formatted(file, at);
        }
        try (ZipFile first = new ZipFile(one.toFile());
                ZipFile second = new ZipFile(other.toFile())) {
            String inside = inside(first, second);
            return "%s differs at byte %d: %s".formatted(file, at, inside.isEmpty() ? "in how it is packed" : inside);
        }
    }

    private static String inside(ZipFile first, ZipFile second) throws IOException {
        List<? extends ZipEntry> entries = Collections.list(first.entries());
        List<? extends ZipEntry> others = Collections.list(second.entries());
        for (int i = 0; i < Math.min(entries.size(), others.size()); i++) {
            ZipEntry entry = entries.get(i);
            ZipEntry other = others.get(i);
            if (!entry.getName().equals(other.getName())) {
                return "entry %d is %s and %s".formatted(i, entry.getName(), other.getName());
            }
            long at = mismatch(first, entry, second, other);
            if (at >= 0) {
                return "%s at byte %d".formatted(entry.getName(), at);
            }
            if (entry.getTime() != other.getTime()) {
                return "%s is of another moment".formatted(entry.getName());
            }
        }
        return entries.size() == others.size() ? "" : "%d entries and %d".formatted(entries.size(), others.size());
    }

    private static long mismatch(ZipFile first, ZipEntry entry, ZipFile second, ZipEntry other) throws IOException {
        try (InputStream in = first.getInputStream(entry);
                InputStream or = second.getInputStream(other)) {
            return Arrays.mismatch(in.readAllBytes(), or.readAllBytes());
        }
    }
}
