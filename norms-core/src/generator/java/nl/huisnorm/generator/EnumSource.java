package nl.huisnorm.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words of a closed list, read from its source since nothing is compiled yet. */
final class EnumSource {

    private EnumSource() {}

    /** The words as files write them, in order; none where there is no such source. */
    static List<String> words(Path source) {
        if (!Files.exists(source)) {
            return List.of();
        }
        String text = read(source).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//.*", "");
        String body = text.substring(text.indexOf('{') + 1).replaceAll("\\([^()]*\\)", "");
        return Arrays.stream(body.split("[;}]", 2)[0].split(","))
                .map(String::strip)
                .filter(constant -> !constant.isEmpty())
                .map(constant -> constant.toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
