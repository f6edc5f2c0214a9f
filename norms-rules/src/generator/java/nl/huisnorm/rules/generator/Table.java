package nl.huisnorm.rules.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.internal.source.SourceNode;
import nl.huisnorm.internal.source.SourceParser;
import org.jspecify.annotations.Nullable;

/**
 * The table of facts, as far as views are made of it.
 *
 * @param entries what is told of each record, by its word
 */
record Table(SortedMap<String, Entry> entries) {

    /**
     * A record and its facts.
     *
     * @param type its class, below the library's own package: {@code facility.Room}
     * @param about what it is
     * @param facts its facts, in the order of the table
     */
    record Entry(String type, String about, List<Fact> facts) {

        /** The name of its class. */
        String name() {
            return type.substring(type.lastIndexOf('.') + 1);
        }

        /** What it is called as the owner of a fact. */
        String word() {
            return uncapitalised(name());
        }
    }

    /**
     * A fact.
     *
     * @param name what it is called in files
     * @param type what its values are
     * @param of the record or list of words that its values are of
     * @param unit the unit of its numbers
     * @param about what it is
     */
    record Fact(
            String name,
            String type,
            @Nullable String of,
            @Nullable String unit,
            String about) {

        /** The record or list of words that its values are of, which its type demands. */
        String parts() {
            return Objects.requireNonNull(of, () -> "of is missing with " + name);
        }
    }

    /** Reads the files of a folder, those of its subfolders left out. */
    static Table read(Path folder) throws IOException, UnreadableInputException {
        SortedMap<String, Entry> entries = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                Problems problems = new Problems(file.toString());
                Entry entry = entry(SourceParser.parse(SourceParser.bytes(file, problems), problems));
                entries.put(entry.word(), entry);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new Table(entries);
    }

    /** What is told of a record. */
    Entry entry(String word) {
        return Objects.requireNonNull(entries.get(word), () -> "no record " + word + " in the table of facts");
    }

    private static Entry entry(SourceNode node) {
        List<Fact> facts = new ArrayList<>();
        fields(node.child("facts"))
                .forEach((name, fact) -> facts.add(new Fact(
                        name,
                        Objects.requireNonNull(text(fact, "type"), () -> "type is missing with " + name),
                        text(fact, "of"),
                        text(fact, "unit"),
                        about(fact))));
        return new Entry(
                Objects.requireNonNull(text(node, "record"), () -> "record is missing at " + node.position()),
                about(node),
                facts);
    }

    private static Map<String, SourceNode> fields(@Nullable SourceNode node) {
        return node instanceof SourceNode.Fields fields ? fields.fields() : Map.of();
    }

    /** What it is, in English; where the table does not tell, what it is called. */
    private static String about(SourceNode node) {
        SourceNode about = node.child("about") == null ? node.child("label") : node.child("about");
        return about == null ? "" : Objects.requireNonNullElse(text(about, "en"), "");
    }

    private static @Nullable String text(SourceNode node, String field) {
        return node.child(field) instanceof SourceNode.Scalar scalar ? scalar.text() : null;
    }

    /** A name that begins with a capital, as one that does not. */
    static String uncapitalised(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** A name, beginning with a capital. */
    static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
