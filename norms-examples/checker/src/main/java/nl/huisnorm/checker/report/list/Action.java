package nl.huisnorm.checker.report.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.report.Chapter;
import nl.huisnorm.checker.report.FindingEntry;
import nl.huisnorm.checker.report.FindingGroup;
import nl.huisnorm.checker.report.InspectionReport;
import nl.huisnorm.checker.report.SectionKind;
import nl.huisnorm.checker.report.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Something to do that follows from a report.
 *
 * @param kind what kind of thing, as texts are called
 * @param force the word for how binding it is
 * @param norms the ids of the norms it is for
 * @param what what is wrong, or to be found out or looked at; with that its last day is over, where it is
 * @param places where
 * @param how what to change, where that is known, or that nothing can be mended any more
 * @param lastDay until when it was in order, of what ran out
 * @param due the last day on which it has to be done; none where no such day was given
 * @param remark a remark of the inspector, and the numbers of photos; empty where there are none
 */
record Action(
        String kind,
        String force,
        String norms,
        String what,
        String places,
        String how,
        @Nullable LocalDate lastDay,
        @Nullable LocalDate due,
        String remark) {

    private static final int MOST_PLACES = 6;

    /** What there is to do beyond findings: duties, beds to find, what an application lacks. */
    private static void tasks(List<Chapter.Item> items, InspectionReport report, List<Action> all) {
        for (Chapter.Item item : items) {
            Chapter.Task task = item.task();
            if (task != null) {
                // a duty that is late says itself by how many days
                String what = task.kind().equals("duty") ? task.what() : whetherInTime(task.what(), task.due(), report);
                all.add(new Action(
                        task.kind(), task.force(), task.norms(), what, task.place(), "", null, task.due(), ""));
            }
            tasks(item.within(), report, all);
        }
    }

    /** What there is to do, with that it is too late for it where the last day for it is over. */
    private static String whetherInTime(String what, @Nullable LocalDate due, InspectionReport report) {
        return due != null && due.isBefore(report.origin().asOf())
                ? Texts.format(Texts.of(report.locale()), "report-list.overdue", what)
                : what;
    }

    /** What follows from findings, in the order in which it is told. */
    private static final List<String> FROM_FINDINGS = List.of("mend", "next-time", "find-out");

    /**
     * All that follows from a report: what binds before advice, mending before what is past and can only be done in time next time, then
     * finding out, looking at and renewing.
     */
    static List<Action> of(InspectionReport report) {
        List<Action> all = new ArrayList<>();
        for (InspectionReport.Section section : report.sections()) {
            switch (section.kind()) {
                case NOT_MET, NOT_MET_UNLESS, AMBIGUOUS, DATA_IN_DOUBT -> all.addAll(groups("mend", section, report));
                case MISSING -> all.addAll(missing(section));
                default -> {}
            }
        }
        all.sort(Comparator.comparingInt(action -> FROM_FINDINGS.indexOf(action.kind())));
        for (InspectionReport.ToCheck check : report.checks()) {
            all.add(new Action(
                    "look",
                    force(check.findings()),
                    norms(check.findings()),
                    check.text(),
                    check.places(),
                    "",
                    null,
                    null,
                    ""));
        }
        report.chapters().forEach(chapter -> tasks(chapter.items(), report, all));
        report.sections().stream()
                .filter(section -> section.kind() == SectionKind.ADVICE)
                .forEach(section -> all.addAll(groups("advice", section, report)));
        return all;
    }

    /**
     * The same as told in another language, taken out of what there is in it. What is alike in one language need not be so in
     * another; where nothing is left that fits, only what is the same in all languages is told.
     */
    Action takenFrom(List<Action> all) {
        for (Action other : all) {
            if (other.kind.equals(kind) && other.norms.equals(norms)) {
                all.remove(other);
                return other;
            }
        }
        return new Action(kind, "", norms, "", "", "", lastDay, due, "");
    }

    private static List<Action> groups(String kind, InspectionReport.Section section, InspectionReport report) {
        List<Action> all = new ArrayList<>();
        for (FindingGroup group : section.groups()) {
            for (FindingGroup.Answer answer : group.answers()) {
                List<FindingEntry> findings = answer.findings();
                boolean past = findings.stream().allMatch(FindingEntry::past);
                LocalDate due = due(findings, report);
                String what = answer.text().isEmpty()
                        ? group.norm().title()
                        : group.norm().title() + ": " + answer.text();
                all.add(new Action(
                        past ? "next-time" : kind,
                        group.force(),
                        group.ids(),
                        whetherInTime(what, due, report),
                        answer.places(),
                        how(findings, report.locale()),
                        lastDay(findings),
                        due,
                        remark(findings, report)));
            }
        }
        return all;
    }

    private static String how(List<FindingEntry> findings, Locale locale) {
        return findings.stream()
                .flatMap(finding -> FindingColumn.remedies(finding, locale).stream())
                .distinct()
                .collect(Collectors.joining(" | "));
    }

    /** The first of the days by which they have to be mended. */
    private static @Nullable LocalDate due(List<FindingEntry> findings, InspectionReport report) {
        return findings.stream()
                .map(finding -> report.added(finding).by())
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static String remark(List<FindingEntry> findings, InspectionReport report) {
        Set<String> all = new LinkedHashSet<>();
        for (FindingEntry finding : findings) {
            Visit.Added added = report.added(finding);
            all.addAll(added.remarks());
            if (!added.photos().isEmpty()) {
                all.add(Texts.format(Texts.of(report.locale()), "inspected.photos", added.photoNumbers()));
            }
        }
        return String.join(" | ", all);
    }

    private static @Nullable LocalDate lastDay(List<FindingEntry> findings) {
        return findings.stream()
                .map(FindingEntry::lastDay)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** What is not known, each question once with its places. */
    private static List<Action> missing(InspectionReport.Section section) {
        Map<String, List<FindingEntry>> byFact = new LinkedHashMap<>();
        Map<String, Set<String>> places = new LinkedHashMap<>();
        for (FindingGroup group : section.groups()) {
            for (FindingEntry finding : group.findings()) {
                for (FindingEntry.Fact fact : finding.missing()) {
                    byFact.computeIfAbsent(fact.asked(), any -> new ArrayList<>())
                            .add(finding);
                    places.computeIfAbsent(fact.asked(), any -> new LinkedHashSet<>())
                            .add(finding.about().text());
                }
            }
        }
        List<Action> all = new ArrayList<>();
        byFact.forEach((fact, findings) -> all.add(new Action(
                "find-out",
                force(findings),
                norms(findings),
                fact,
                few(Objects.requireNonNull(places.get(fact))),
                "",
                null,
                null,
                "")));
        return all;
    }

    private static String few(Collection<String> places) {
        String told = places.stream().limit(MOST_PLACES).collect(Collectors.joining("; "));
        return places.size() > MOST_PLACES ? told + "; … (" + places.size() + ")" : told;
    }

    private static String norms(List<FindingEntry> findings) {
        return findings.stream().map(one -> one.norm().id()).distinct().collect(Collectors.joining(", "));
    }

    private static String force(List<FindingEntry> findings) {
        return findings.stream()
                .map(FindingEntry::norm)
                .min((one, other) -> one.layer().compareTo(other.layer()))
                .map(norm -> norm.layerLabel())
                .orElse("");
    }
}
