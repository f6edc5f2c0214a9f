package nl.huisnorm.checker.report.pdf;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.report.FindingEntry;
import nl.huisnorm.checker.report.FindingGroup;
import nl.huisnorm.checker.report.InspectionReport;
import nl.huisnorm.checker.report.ReportKind;
import nl.huisnorm.checker.report.SectionKind;
import nl.huisnorm.checker.text.Words;
import nl.huisnorm.text.Messages;

/** A report, and how things are called in it on paper. */
final class Inspected {

    /** The parts of a report in which stands what cannot be told. */
    static final List<SectionKind> UNKNOWN =
            List.of(SectionKind.NOT_MET_UNLESS, SectionKind.AMBIGUOUS, SectionKind.DATA_IN_DOUBT, SectionKind.MISSING);

    /** So many letters of names that stand many times; in full they stand where a place is told of. */
    private static final int LONGEST = 600;

    private static final int MOST_VALUES = 8;
    private static final int MOST_LINES = 6;

    private final InspectionReport report;
    private final Messages texts;
    private final ResourceBundle own;

    Inspected(InspectionReport report) {
        this.report = report;
        this.texts = Messages.in(report.locale());
        this.own = Texts.ofPapers(report.locale());
    }

    InspectionReport report() {
        return report;
    }

    /** The library's own words. */
    Messages texts() {
        return texts;
    }

    /** A text of reports on paper. */
    String say(String key, String... facts) {
        String name = "inspection." + key;
        return facts.length == 0 ? own.getString(name) : Texts.format(own, name, (Object[]) facts);
    }

    /** A text that is another for plans and for applications. */
    String ofKind(String key, String... facts) {
        ReportKind kind = report.kind();
        return say(kind == ReportKind.FACILITY ? key : key + "-of-" + kind.key(), facts);
    }

    /** A text of one thing or of more. */
    String count(String key, int number) {
        return say(number == 1 ? key + "-one" : key, Integer.toString(number));
    }

    String date(LocalDate day) {
        return Words.date(day, texts);
    }

    /** The findings of a part of the report, those alike together; none where there are none. */
    List<FindingGroup> groups(SectionKind kind) {
        return report.sections().stream()
                .filter(section -> section.kind() == kind)
                .flatMap(section -> section.groups().stream())
                .toList();
    }

    /** How many findings there are in a part of the report. */
    int number(SectionKind... kinds) {
        List<SectionKind> all = List.of(kinds);
        return report.sections().stream()
                .filter(section -> all.contains(section.kind()))
                .mapToInt(InspectionReport.Section::count)
                .sum();
    }

    /** Several things in a sentence. */
    String listed(List<String> things) {
        int last = things.size() - 1;
        return last < 1
                ? String.join("", things)
                : say("and", String.join(", ", things.subList(0, last)), things.get(last));
    }

    /** How many binding points are not judged: what cannot be told, and what somebody has to look at. */
    int open() {
        return unknown() + number(SectionKind.BY_PERSON);
    }

    /** How many binding points cannot be told. */
    int unknown() {
        return number(UNKNOWN.toArray(SectionKind[]::new));
    }

    /** The places of an answer in few words, and the whole by its name. */
    String places(FindingGroup.Answer answer) {
        return places(answer.places());
    }

    /** Places in few words, and the whole by its name. */
    String places(String told) {
        return shortened(told.isEmpty() ? say("whole", report.title()) : told);
    }

    /** A name that is no longer than names are, for where it stands many times. */
    static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** The places of an answer, each named where they are not all of their kind. */
    String allPlaces(FindingGroup.Answer answer) {
        List<FindingEntry.About> about =
                answer.findings().stream().map(FindingEntry::about).distinct().toList();
        FindingEntry.About first = about.get(0);
        boolean named = answer.places().contains(Objects.requireNonNullElse(first.name(), first.id()))
                || answer.places().contains(first.id());
        if (about.size() <= MOST_LINES || !named) {
            return places(answer);
        }
        Map<String, String> byKind = about.stream()
                .collect(Collectors.groupingBy(
                        FindingEntry.About::kindLabel,
                        LinkedHashMap::new,
                        Collectors.mapping(Inspected::named, Collectors.joining(", "))));
        return byKind.entrySet().stream()
                .map(kind -> kind.getKey() + " " + kind.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String named(FindingEntry.About about) {
        return about.name() == null ? about.id() : about.id() + " (" + about.name() + ")";
    }

    /** What a finding rests on, each fact once with its values. */
    String read(FindingEntry finding) {
        Map<String, List<FindingEntry.Fact>> byName = finding.read().stream()
                .collect(Collectors.groupingBy(FindingEntry.Fact::name, LinkedHashMap::new, Collectors.toList()));
        return byName.entrySet().stream()
                .map(fact -> fact.getKey() + ": " + values(fact.getValue()) + where(fact.getValue()))
                .collect(Collectors.joining("; "));
    }

    /** Why findings cannot be told: what is missing by its name, or what their answers turn on. */
    String open(FindingGroup.Answer answer) {
        FindingEntry finding = answer.findings().get(0);
        if (finding.section() != SectionKind.MISSING) {
            return answer.text();
        }
        return texts.get(
                "report.missing-facts",
                some(finding.missing().stream().map(FindingEntry.Fact::name).toList()));
    }

    private String values(List<FindingEntry.Fact> facts) {
        return some(facts.stream()
                .map(fact -> fact.value() == null ? "–" : fact.value())
                .toList());
    }

    /** Some things, each once with how often it is there. */
    private String some(Collection<String> things) {
        Map<String, Long> each =
                things.stream().collect(Collectors.groupingBy(one -> one, LinkedHashMap::new, Collectors.counting()));
        String first = each.entrySet().stream()
                .limit(MOST_VALUES)
                .map(one ->
                        one.getValue() == 1 ? one.getKey() : say("times", one.getKey(), Long.toString(one.getValue())))
                .collect(Collectors.joining(", "));
        return each.size() <= MOST_VALUES
                ? first
                : first + ", " + texts.get("report.more", Integer.toString(each.size() - MOST_VALUES));
    }

    /** Where facts stand, where that is in few places. */
    private static String where(List<FindingEntry.Fact> facts) {
        List<String> places = facts.stream()
                .map(FindingEntry.Fact::where)
                .filter(where -> !where.text().isEmpty())
                .map(where -> where.file() == null ? where.text() : where.file() + ", " + where.text())
                .distinct()
                .toList();
        return places.isEmpty() || places.size() > MOST_LINES ? "" : " (" + String.join(", ", places) + ")";
    }
}
