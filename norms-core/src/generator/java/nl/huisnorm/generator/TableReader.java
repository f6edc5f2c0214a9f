package nl.huisnorm.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads the table of facts: a file for each record, and those of the words and of the other files people write. */
final class TableReader {

    private final Path folder;
    private final Mistakes mistakes;

    private TableReader(Path folder, Mistakes mistakes) {
        this.folder = folder;
        this.mistakes = mistakes;
    }

    /** Reads the files of a folder; what has no sense in it is told to the mistakes. */
    static Table read(Path folder, Mistakes mistakes) {
        TableReader reader = new TableReader(folder, mistakes);
        List<RecordEntry> records = new ArrayList<>();
        List<ChoiceEntry> choices = new ArrayList<>();
        List<KindEntry> kinds = new ArrayList<>();
        reader.each("", file -> records.add(reader.record(file)));
        reader.each("choices", file -> choices.add(reader.choice(file)));
        reader.each("kinds", file -> kinds.addAll(kinds(file)));
        return new Table(List.copyOf(records), List.copyOf(choices), List.copyOf(kinds));
    }

    private void each(String below, Consumer<Entry> read) {
        try (Stream<Path> files = Files.list(folder.resolve(below))) {
            files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(file -> parse(file, read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void parse(Path file, Consumer<Entry> read) {
        Place place = new Place(folder.relativize(file).toString().replace('\\', '/'), 1, "");
        try {
            new Compose(LoadSettings.builder().setLabel(place.file()).build())
                    .composeString(Files.readString(file))
                    .ifPresentOrElse(
                            node -> read.accept(new Entry(node, place, mistakes)),
                            () -> mistakes.add(place, "is empty"));
        } catch (YamlEngineException e) {
            mistakes.add(place, "is no YAML: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RecordEntry record(Entry file) {
        file.only("record", "builder", "about", "label", "where", "walk", "facts");
        String[] name = name(file, "record");
        List<FactEntry> facts = new ArrayList<>();
        file.each("facts", (fact, entry) -> facts.add(fact(fact, entry)));
        return new RecordEntry(
                file.place(),
                name[0],
                name[1],
                file.is("builder", true),
                file.said("about"),
                file.said("label"),
                file.optionalSaid("where"),
                file.optional("walk"),
                List.copyOf(facts));
    }

    private String[] name(Entry file, String key) {
        String[] parts = file.text(key).split("\\.", -1);
        if (parts.length == 2 && parts[0].matches("facility|settlement") && parts[1].matches("[A-Z][A-Za-z0-9]*")) {
            return parts;
        }
        mistakes.add(file.at(key), key + " must be facility or settlement and a name, for instance facility.Room");
        return new String[] {"facility", "Unknown"};
    }

    private FactEntry fact(String name, Entry entry) {
        entry.only(
                "type",
                "of",
                "required",
                "bounds",
                "unit",
                "pattern",
                "example",
                "about",
                "label",
                "ask",
                "where",
                "known",
                "walk",
                "remedy",
                "words");
        List<String> bounds = entry.list("bounds");
        if (!bounds.isEmpty() && bounds.size() != 2) {
            mistakes.add(entry.at("bounds"), "bounds must be the least and the most");
        }
        return new FactEntry(
                entry.place(),
                name,
                type(entry),
                entry.optional("of"),
                entry.is("required", false),
                bounds.size() == 2 ? bounds.get(0) : null,
                bounds.size() == 2 ? bounds.get(1) : null,
                entry.optional("unit"),
                entry.optional("pattern"),
                entry.optional("example"),
                entry.said("about"),
                entry.said("label"),
                entry.optionalSaid("ask"),
                entry.optionalSaid("where"),
                entry.text("known"),
                entry.optional("walk"),
                entry.list("remedy"),
                entry.words());
    }

    private FactType type(Entry entry) {
        String word = entry.text("type");
        return FactType.of(word).orElseGet(() -> {
            mistakes.add(entry.at("type"), "has type " + word + ", which is none");
            return FactType.TEXT;
        });
    }

    private ChoiceEntry choice(Entry file) {
        file.only("choice", "about", "words");
        String[] name = name(file, "choice");
        List<ChoiceEntry.Word> words = new ArrayList<>();
        file.each("words", (key, entry) -> {
            entry.only("about", "label", "words");
            words.add(
                    new ChoiceEntry.Word(entry.place(), key, entry.said("about"), entry.said("label"), entry.words()));
        });
        return new ChoiceEntry(file.place(), name[0], name[1], file.said("about"), List.copyOf(words));
    }

    private static List<KindEntry> kinds(Entry file) {
        String kind = file.place().file().replaceFirst("^kinds/(.*)\\.yaml$", "$1");
        List<KindEntry> kinds = new ArrayList<>();
        file.each((name, entry) -> {
            entry.only("about", "facts");
            List<KindEntry.Field> fields = new ArrayList<>();
            entry.each("facts", (field, said) -> {
                said.only("about", "label", "words");
                fields.add(
                        new KindEntry.Field(said.place(), field, said.said("about"), said.said("label"), said.words()));
            });
            kinds.add(new KindEntry(entry.place(), kind, name, entry.said("about"), List.copyOf(fields)));
        });
        return kinds;
    }
}
