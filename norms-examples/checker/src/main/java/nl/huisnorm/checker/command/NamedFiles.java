package nl.huisnorm.checker.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.InputReader;
import org.jspecify.annotations.Nullable;

/**
 * The files that an input names which could not be read. What it is and which of its texts are names cannot be told then, so
 * whatever can be one counts, in an input that cannot even be parsed whatever looks like a text: nothing is read that way but to
 * see whether it is what is to be written.
 */
final class NamedFiles {

    private static final int LONGEST = 1_000;

    /** Beyond so many texts only those are looked at that end in the name of what is written. */
    private static final int MOST = 20_000;

    /** Texts between quotation marks, words, and what stands behind a colon or dash up to where it can end, or the line does. */
    private static final List<Pattern> TEXTS = List.of(
            Pattern.compile("\"([^\"\\n]{1," + LONGEST + "}+)\""),
            Pattern.compile("'([^'\\n]{1," + LONGEST + "}+)'"),
            Pattern.compile("[:-][ \\t]++([^\\s\"'#\\[{][^#\\[\\]{},\\r\\n]{0," + LONGEST + "}+)"),
            Pattern.compile("[:-][ \\t]++([^\\s\"'#\\[{][^\\r\\n]{0," + LONGEST + "}+)"),
            Pattern.compile("([^\\s\"'\\[\\]{},]++)"));

    /** A sign that is written by its number, or behind a backslash. */
    private static final Pattern ESCAPED =
            Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|U(000[0-9a-fA-F]{5})|([/\\\\]))");

    private static final Pattern INPUT = Pattern.compile("(?i).*\\.(?:ya?ml|json)");

    private final OutputFile written;
    private final Set<Path> seen = new LinkedHashSet<>();

    private NamedFiles(OutputFile written) {
        this.written = written;
    }

    /**
     * The name by which an input, or a file that it names in turn, calls what is to be written.
     *
     * @param input the input
     * @param bytes what is in it
     * @param root the folder that what it names must lie in
     * @param written what is to be written
     * @return the file; none where nothing in the input can be a name of it
     */
    static @Nullable Path naming(Path input, byte[] bytes, Path root, OutputFile written) {
        return new NamedFiles(written).naming(input, bytes, root, true);
    }

    private static Path folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    private @Nullable Path below(Path input, Path root) {
        try {
            return naming(input, InputReader.bytes(input), root, false);
        } catch (UnreadableInputException e) {
            return null;
        }
    }

    private @Nullable Path naming(Path input, byte[] bytes, Path root, boolean further) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Set<Path> named = new LinkedHashSet<>();
        InputReader.texts(input.toString(), bytes).forEach(one -> add(one, folder(input), named));
        for (String read : new LinkedHashSet<>(List.of(text, unescaped(text)))) {
            for (Pattern pattern : TEXTS) {
                Matcher found = pattern.matcher(read);
                while (found.find()) {
                    add(found.group(1).strip(), folder(input), named);
                }
            }
        }
        for (Path file : named) {
            if (written.is(file)) {
                return file;
            }
        }
        for (Path file : named) {
            Path below = further && INPUT.matcher(file.toString()).matches() && isBelow(file, root)
                    ? below(file, root)
                    : null;
            if (below != null) {
                return below;
            }
        }
        return null;
    }

    /** A text as JSON, and YAML between quotation marks, reads it. */
    private static String unescaped(String text) {
        return ESCAPED.matcher(text).replaceAll(found -> {
            String same = found.group(4);
            return Matcher.quoteReplacement(same == null ? sign(found) : same);
        });
    }

    private static String sign(MatchResult found) {
        String number = Stream.of(found.group(1), found.group(2), found.group(3))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        return Character.toString(Integer.parseInt(number, 16));
    }

    private void add(String text, Path folder, Set<Path> named) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return;
        }
        try {
            Path file = folder.resolve(text).normalize();
            if ((seen.size() < MOST || written.isCalled(file)) && seen.add(file)) {
                named.add(file);
            }
        } catch (InvalidPathException e) {
            // no name of any file
        }
    }

    /** What lies elsewhere than an input may name is not looked into. */
    private static boolean isBelow(Path file, Path root) {
        try {
            return Files.isRegularFile(file) && file.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }
}
