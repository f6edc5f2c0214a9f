package nl.huisnorm.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The keys of texts, held against the sources that ask for them. */
public final class Keys {

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");

    /** A fact that is read, after which a text can be called. */
    private static final Pattern ACCESSOR = Pattern.compile("(?:\\.|::)([a-z]\\w*)");

    /** How a page asks for a text. */
    private static final Pattern ON_A_PAGE = Pattern.compile("\\b(?:t|texts)\\.([a-z_]+)");

    private Keys() {}

    /** Keys that stand in a file of texts more than once; the last one would win without a word. */
    public static List<String> doubled(Path file) {
        Set<String> seen = new HashSet<>();
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .filter(key -> !seen.add(key))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands between quotation marks in the Java of these folders, what it reads, and what pages ask for. */
    public static Set<String> asked(Path... folders) {
        Set<String> asked = new HashSet<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.forEach(file -> {
                    String name = file.getFileName().toString();
                    if (name.endsWith(".java")) {
                        String source = read(file);
                        LITERAL.matcher(source).results().forEach(found -> {
                            asked.add(found.group(1));
                            asked.add(found.group(1).replaceAll("^[.#-]|[.-]$", ""));
                        });
                        ACCESSOR.matcher(source).results().forEach(found -> asked.add(found.group(1)));
                    } else if (name.endsWith(".peb")) {
                        ON_A_PAGE
                                .matcher(read(file))
                                .results()
                                .forEach(found -> asked.add(found.group(1).replace('_', '-')));
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return asked;
    }

    /**
     * Keys that nothing asks for.
     *
     * @param keys the keys
     * @param asked what the sources ask for
     * @param begun how keys begin whose rest is asked for by itself
     * @param made how keys begin whose rest is a word of data or of a choice, or is put together
     */
    public static Set<String> unused(
            Collection<String> keys, Set<String> asked, Collection<String> begun, Collection<String> made) {
        Set<String> unused = new TreeSet<>(keys);
        unused.removeIf(key -> {
            String many = key.replaceFirst("-one$", ""); // said of one thing, beside what is said of many
            return asked.contains(key)
                    || asked.contains(many)
                    || made.stream().anyMatch(key::startsWith)
                    || begun.stream()
                            .anyMatch(begin -> key.startsWith(begin)
                                    && (isAsked(key.substring(begin.length()), asked)
                                            || isAsked(many.substring(begin.length()), asked)));
        });
        return unused;
    }

    private static boolean isAsked(String rest, Set<String> asked) {
        return asked.contains(rest)
                || Pattern.compile("[.]").splitAsStream(rest).allMatch(asked::contains);
    }

    /** Beginnings of keys that no source writes or no key has. */
    public static Set<String> beginningsOfNothing(
            Collection<String> keys, Set<String> asked, Collection<String> beginnings) {
        Set<String> nothing = new TreeSet<>(beginnings);
        nothing.removeIf(begin -> keys.stream().anyMatch(key -> key.startsWith(begin))
                && asked.stream()
                        .anyMatch(literal ->
                                literal.startsWith(begin) || (literal.length() > 3 && begin.startsWith(literal))));
        return nothing;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
