package nl.huisnorm.internal.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every fact that a file about a facility, a plan or an application can tell, and what files about norms hold. It is read
 * when it is first asked for: judging a facility does not need it.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class FactTable {

    /** Holds the table once it is asked for. */
    private static final class Read {
        static final FactTable TABLE = FactTableReader.read();
    }

    private final List<FactRecord> records;
    private final List<Choice> choices;
    private final List<FilePart> parts;
    private final Map<String, FactRecord> byOwner = new LinkedHashMap<>();
    private final Map<String, List<String>> byRemedy = new LinkedHashMap<>();

    FactTable(List<FactRecord> records, List<Choice> choices, List<FilePart> parts) {
        this.records = List.copyOf(records);
        this.choices = List.copyOf(choices);
        this.parts = List.copyOf(parts);
        for (FactRecord record : records) {
            byOwner.put(record.owner(), record);
            for (Fact fact : record.facts()) {
                fact.remedies()
                        .forEach(kind -> byRemedy.computeIfAbsent(kind, any -> new ArrayList<>())
                                .add(fact.path()));
            }
        }
        byRemedy.replaceAll((kind, facts) -> List.copyOf(facts));
    }

    /** The table that the library was built with. */
    public static FactTable get() {
        return Read.TABLE;
    }

    /** All records, in the order of their files. */
    public List<FactRecord> records() {
        return records;
    }

    /** All closed lists of words, in the order of their files. */
    public List<Choice> choices() {
        return choices;
    }

    /**
     * The record of an owner.
     *
     * @param owner what facts belong to, for instance {@code room}
     * @throws IllegalArgumentException if there is none
     */
    public FactRecord record(String owner) {
        FactRecord record = byOwner.get(owner);
        if (record == null) {
            throw new IllegalArgumentException("the table of facts has no " + owner);
        }
        return record;
    }

    /**
     * The record of a Java record.
     *
     * @throws IllegalArgumentException if the table has none
     */
    public FactRecord record(Class<? extends Record> type) {
        return record(FactRecord.ownerOf(type.getSimpleName()));
    }

    /** The fact of a path such as {@code room.mattressWidth}, or none. */
    public @Nullable Fact fact(String path) {
        int dot = path.indexOf('.');
        FactRecord record = dot < 0 ? null : byOwner.get(path.substring(0, dot));
        return record == null ? null : record.fact(path.substring(dot + 1));
    }

    /**
     * The facts of a part, or of each of the parts.
     *
     * @param fact a fact that is a part or parts
     * @throws IllegalArgumentException if it is neither
     */
    public FactRecord partOf(Fact fact) {
        return record(fact.type().isPart() ? String.valueOf(fact.of()) : fact.path());
    }

    /**
     * The words that a fact can be.
     *
     * @param fact a fact that is a choice or choices
     * @throws IllegalArgumentException if it is neither
     */
    public Choice choiceOf(Fact fact) {
        return choice(String.valueOf(fact.of()));
    }

    /**
     * What people call the words that answer a fact: of a choice its own, of parts that are told by their kind those of the kind.
     *
     * @param path the fact, for instance {@code building.form} or {@code unit.rooms}
     * @return what each word is called, by the word as it stands in files; empty where the fact takes none
     */
    public Map<String, List<String>> namesOfWords(String path) {
        Fact fact = fact(path);
        if (fact != null && fact.type() == FactType.PARTS) {
            fact = partOf(fact).facts().stream()
                    .filter(part -> part.required() && part.type() == FactType.CHOICE)
                    .findFirst()
                    .orElse(null);
        }
        Map<String, List<String>> names = new LinkedHashMap<>();
        if (fact != null && (fact.type() == FactType.CHOICE || fact.type() == FactType.CHOICES)) {
            for (Choice.Word word : choiceOf(fact).words()) {
                List<String> all = new ArrayList<>(
                        List.of(word.key(), word.label().nl(), word.label().en()));
                all.addAll(word.words().nl());
                all.addAll(word.words().en());
                names.put(word.key(), List.copyOf(all));
            }
        }
        return names;
    }

    /**
     * A closed list of words.
     *
     * @param name the simple name of its Java enum, for instance {@code RoomKind}
     * @throws IllegalArgumentException if there is none
     */
    public Choice choice(String name) {
        return choices.stream()
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the table of facts has no words " + name));
    }

    /** The paths of the facts that each kind of change changes, by the kind's id in the standard weights. */
    public Map<String, List<String>> factsByRemedy() {
        return Collections.unmodifiableMap(byRemedy);
    }

    /**
     * The parts of a kind of file about norms.
     *
     * @param file {@code profile}, {@code scenario}, {@code waiver}, {@code cost-model},
     *     {@code inspection-details} or {@code norm}
     * @return the parts; the whole file first
     */
    public List<FilePart> parts(String file) {
        return parts.stream().filter(part -> part.file().equals(file)).toList();
    }

    /**
     * A part of a kind of file about norms.
     *
     * @param file the kind of file, for instance {@code profile}
     * @param name the simple name of the record it is read as, for instance {@code LocalNorm}
     * @throws IllegalArgumentException if there is none
     */
    public FilePart part(String file, String name) {
        return parts(file).stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the table of facts has no " + name + " in " + file));
    }
}
