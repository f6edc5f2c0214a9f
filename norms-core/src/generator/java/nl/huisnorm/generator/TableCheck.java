package nl.huisnorm.generator;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether the table as a whole holds together: names, words of lists, what belongs to what, kinds of change. */
final class TableCheck {

    /** What a file is about: every other record is a part of one of these. */
    private static final List<String> WHOLE = List.of("facility", "settlementPlan", "permitApplication");

    private final Table table;
    private final Path project;
    private final Mistakes mistakes;

    private TableCheck(Table table, Path project, Mistakes mistakes) {
        this.table = table;
        this.project = project;
        this.mistakes = mistakes;
    }

    static void check(Table table, Path project, Mistakes mistakes) {
        TableCheck check = new TableCheck(table, project, mistakes);
        check.names();
        check.choices();
        check.facts();
        check.kinds();
        check.belonging();
        check.kindsOfChange();
    }

    private void names() {
        Map<String, Place> taken = new HashMap<>();
        table.records().forEach(record -> name(taken, "", record.name(), record.place()));
        table.choices().forEach(choice -> name(taken, "choices/", choice.name(), choice.place()));
    }

    private void name(Map<String, Place> taken, String folder, String name, Place place) {
        Place earlier = taken.put(name, place);
        if (earlier != null) {
            mistakes.add(place, "is " + name + ", which " + earlier + " is too");
        }
        String file = folder + name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT) + ".yaml";
        if (!file.equals(place.file())) {
            mistakes.add(place, "is " + name + ", which belongs in " + file);
        }
    }

    private void choices() {
        for (ChoiceEntry choice : table.choices()) {
            Path source = source(choice.javaPackage(), choice.name());
            List<String> keys =
                    choice.words().stream().map(ChoiceEntry.Word::key).toList();
            List<String> constants = EnumSource.words(source);
            if (!keys.equals(constants)) {
                mistakes.add(choice.place(), "has the words " + keys + " and " + choice.name() + " has " + constants);
            }
            WordCheck words = new WordCheck(keys, mistakes);
            for (ChoiceEntry.Word word : choice.words()) {
                words.check(word.key(), word.words(), word.place());
                SaidCheck.plain(word.label(), "label", word.place(), mistakes);
            }
        }
    }

    private Path source(String inPackage, String name) {
        return project.resolve("src/main/java/" + inPackage.replace('.', '/') + "/" + name + ".java");
    }

    private void facts() {
        Set<String> units = new HashSet<>(EnumSource.words(source("nl.huisnorm.facility", "MeasurementUnit")));
        Set<String> walk = new LinkedHashSet<>(EnumSource.words(source("nl.huisnorm.facility", "Walk")));
        FactCheck check = new FactCheck(table, units, walk, mistakes);
        for (RecordEntry record : table.records()) {
            if (record.facts().isEmpty()) {
                mistakes.add(record.place(), "has no facts");
            }
            WordCheck words =
                    new WordCheck(record.facts().stream().map(FactEntry::name).toList(), mistakes);
            for (FactEntry fact : record.facts()) {
                check.check(record, fact);
                words.check(fact.name(), fact.words(), fact.place());
            }
        }
    }

    private void kinds() {
        Map<String, Map<String, Words>> told = new HashMap<>();
        for (KindEntry kind : table.kinds()) {
            WordCheck words = new WordCheck(
                    kind.fields().stream().map(KindEntry.Field::name).toList(), mistakes);
            Map<String, Words> fields = new HashMap<>();
            for (KindEntry.Field field : kind.fields()) {
                words.check(field.name(), field.words(), field.place());
                fields.put(field.name(), field.words());
            }
            Map<String, Words> earlier = told.putIfAbsent(kind.name(), fields);
            if (earlier != null && !earlier.equals(fields)) {
                mistakes.add(kind.place(), "has other words than " + kind.name() + " has in another file");
            }
        }
    }

    private void belonging() {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(WHOLE);
        while (!open.isEmpty()) {
            String owner = open.pop();
            Optional<RecordEntry> found = table.record(owner);
            if (found.isPresent() && reached.add(owner)) {
                found.get().facts().stream()
                        .filter(fact -> fact.of() != null)
                        .forEach(fact -> open.push(String.valueOf(fact.of())));
            }
        }
        table.records().stream()
                .filter(record -> !reached.contains(record.owner()))
                .forEach(record -> mistakes.add(record.place(), "is part of no file: no fact is of it"));
    }

    private void kindsOfChange() {
        Map<String, CostKinds.Kind> kinds = new LinkedHashMap<>();
        CostKinds.read(project.resolve("src/main/resources/nl/huisnorm/io/read/costs.yaml"))
                .forEach(kind -> kinds.put(kind.id(), kind));
        Set<String> used = new HashSet<>();
        for (RecordEntry record : table.records()) {
            for (FactEntry fact : record.facts()) {
                used.addAll(fact.remedies());
                fact.remedies().forEach(remedy -> remedy(fact, remedy, kinds.get(remedy)));
            }
        }
        kinds.values().stream()
                .filter(kind -> !used.contains(kind.id()))
                .forEach(kind -> mistakes.add(kind.place(), "is a kind of change that no fact has as a remedy"));
    }

    private void remedy(FactEntry fact, String remedy, CostKinds.@Nullable Kind kind) {
        if (kind == null) {
            mistakes.add(fact.place(), "has remedy " + remedy + ", which is no kind of change in costs.yaml");
        } else if (!kind.fits(fact.type())) {
            mistakes.add(
                    fact.place(),
                    "has remedy " + remedy + ", whose way " + kind.way() + " is none for a fact of type "
                            + fact.type().word());
        }
    }
}
