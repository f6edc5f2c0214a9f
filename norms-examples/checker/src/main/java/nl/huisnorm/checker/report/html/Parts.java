package nl.huisnorm.checker.report.html;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisnorm.checker.basis.BasisText;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.report.Chapter;
import nl.huisnorm.checker.report.FindingEntry;
import nl.huisnorm.checker.report.FindingGroup;
import nl.huisnorm.checker.report.Force;
import nl.huisnorm.checker.report.InspectionReport;
import nl.huisnorm.checker.report.NormEntry;
import nl.huisnorm.checker.report.Place;
import nl.huisnorm.checker.report.ReportKind;
import nl.huisnorm.checker.report.SectionKind;
import nl.huisnorm.checker.report.VisitWords;
import nl.huisnorm.checker.text.Words;
import nl.huisnorm.rulebook.Severity;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;

/** Makes what the page shows of one report. */
public final class Parts {

    private static final int MOST_FIRST = 12;

    /** With more findings than these, bars are drawn only of what is to be done. */
    private static final int MANY = 2_000;

    /** With more places than these, only buildings and units can be chosen. */
    private static final int MANY_PLACES = 60;

    /** What is told in full, with the facts that were read: all that somebody may want to contest or mend. */
    private static final Set<SectionKind> IN_FULL = EnumSet.of(
            SectionKind.NOT_MET,
            SectionKind.NOT_MET_UNLESS,
            SectionKind.AMBIGUOUS,
            SectionKind.DATA_IN_DOUBT,
            SectionKind.MISSING,
            SectionKind.ADVICE,
            SectionKind.WAIVED);

    /** What stands open when the page is opened. */
    private static final Set<SectionKind> OPEN = EnumSet.of(
            SectionKind.NOT_MET,
            SectionKind.NOT_MET_UNLESS,
            SectionKind.AMBIGUOUS,
            SectionKind.DATA_IN_DOUBT,
            SectionKind.WAIVED);

    /** What of the basis is told elsewhere on the page. */
    private static final Set<String> TOLD = Set.of("kind", "file", "sha256", "program", "rulebook", "rulebookSha256");

    private final InspectionReport report;
    private final String prefix;
    private final Locale locale;
    private final Messages messages;
    private final HtmlTexts texts;
    private final Picture picture;
    private final Map<String, String> placesOf = new HashMap<>();

    private Parts(InspectionReport report, String prefix) {
        this.report = report;
        this.prefix = prefix;
        this.locale = report.locale();
        this.messages = Messages.in(locale);
        this.texts = new HtmlTexts(locale);
        this.picture = new Picture(report, texts, prefix);
        placesOf(report.place(), "");
    }

    private void placesOf(Place place, String above) {
        String numbers = (above + " " + picture.number(place)).strip();
        place.findings().forEach(finding -> placesOf.put(finding.anchor(), numbers));
        place.within().forEach(one -> placesOf(one, numbers));
    }

    /**
     * What the page shows of a report.
     *
     * @param prefix what the names of its places begin with
     * @param level in how many steps below the page's heading its own stands
     */
    public static View.Part of(InspectionReport report, String prefix, int level) {
        return new Parts(report, prefix).part(level);
    }

    private View.Part part(int level) {
        List<View.First> first = first();
        int left = first.size() - MOST_FIRST;
        int checks = report.checks().size();
        return new View.Part(
                prefix,
                locale.getLanguage(),
                level,
                texts.all(),
                report.title(),
                texts.get(
                        HtmlForm.ofKind("about", report.kind()),
                        Words.date(report.origin().asOf(), messages)),
                report.conclusion().withoutNorms()
                        ? States.withoutNorms(report.conclusion().label())
                        : States.of(
                                report.conclusion().verdict(),
                                report.conclusion().label()),
                report,
                counts(),
                first.subList(0, Math.min(MOST_FIRST, first.size())),
                left > 0 ? texts.count("more-first", left) : null,
                ask(),
                report.moreToAsk() == 0
                        ? null
                        : texts.count(report.asked() ? "more-questions" : "more-facts", report.moreToAsk()),
                report.checks().stream().map(this::check).toList(),
                checks == 0 ? null : texts.count("checks", checks),
                picture.plan(),
                picture.places(),
                report.sections().stream().map(this::section).toList(),
                filters(),
                report.waivers().stream().map(this::waiver).toList(),
                report.absent(),
                new BasisText(report.basis().named(), locale).named(TOLD),
                report.chapters().stream().map(this::chapter).toList(),
                pictured(),
                VisitWords.visit(report),
                VisitWords.apart(report));
    }

    private View.ChapterView chapter(Chapter chapter) {
        Chapter.Grid grid = chapter.grid();
        return new View.ChapterView(
                prefix + "c-" + chapter.id(),
                chapter.title(),
                grid,
                chapter.items().stream().map(this::told).toList(),
                chapter.isBackground(),
                texts.count(
                        "lines",
                        chapter.items().size() + (grid == null ? 0 : grid.rows().size())));
    }

    private View.Told told(Chapter.Item item) {
        return new View.Told(
                item.text(),
                report.findings().stream()
                        .filter(finding -> finding.fingerprint().equals(item.fingerprint()))
                        .map(finding -> "#" + prefix + finding.anchor())
                        .findFirst()
                        .orElse(null),
                item.within().stream().map(this::told).toList());
    }

    /** What stands above the picture of a facility or of the phases of a plan; an application has none. */
    private View.@Nullable PictureTitle pictured() {
        return report.kind() == ReportKind.APPLICATION
                ? null
                : new View.PictureTitle(
                        texts.get(HtmlForm.ofKind("plan", report.kind())),
                        texts.get(HtmlForm.ofKind("plan-about", report.kind())));
    }

    private List<View.Counts> counts() {
        return report.conclusion().counts().stream()
                .map(count -> new View.Counts(
                        count.label(),
                        count.force() == Force.ADVICE,
                        States.ORDER.stream().map(count::of).toList()))
                .toList();
    }

    /** What is not met, in the order of the short report: the law first. */
    private List<View.First> first() {
        List<View.First> all = new ArrayList<>();
        for (InspectionReport.Section section : report.sections()) {
            if (section.kind() == SectionKind.NOT_MET || section.kind() == SectionKind.NOT_MET_UNLESS) {
                section.groups().forEach(group -> all.add(first(group)));
            }
        }
        return all;
    }

    private View.First first(FindingGroup group) {
        FindingEntry finding = group.findings().get(0);
        String found = group.answers().stream()
                .map(answer -> joined(answer.places(), answer.text()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
        return new View.First(
                "#" + prefix + finding.anchor(),
                group.ids(),
                group.norm().title(),
                group.force(),
                found,
                group.findings().stream()
                        .flatMap(one -> one.remedies().stream().limit(1))
                        .findFirst()
                        .orElse(null));
    }

    private static String joined(String place, String text) {
        return place.isEmpty() || text.isEmpty() ? place + text : place + ": " + text;
    }

    private List<View.Ask> ask() {
        return report.ask().stream()
                .map(one -> new View.Ask(
                        one.text(),
                        texts.count("waiting", one.waiting().size()),
                        one.waiting().isEmpty()
                                ? null
                                : "#" + prefix + one.waiting().get(0).anchor()))
                .toList();
    }

    private View.Check check(InspectionReport.ToCheck check) {
        String norms = check.findings().stream()
                .map(finding -> finding.norm().id())
                .distinct()
                .collect(Collectors.joining(", "));
        return new View.Check(
                check.text(),
                check.places().isEmpty() ? norms : norms + "; " + check.places(),
                "#" + prefix + check.findings().get(0).anchor());
    }

    private View.Section section(InspectionReport.Section section) {
        SectionKind kind = section.kind();
        return new View.Section(
                prefix + "s-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                kind.name().toLowerCase(Locale.ROOT),
                section.title(),
                section.count(),
                States.of(kind, section.title()),
                OPEN.contains(kind),
                section.groups().stream().map(group -> group(group, kind)).toList());
    }

    private View.Group group(FindingGroup group, SectionKind kind) {
        NormEntry norm = group.norm();
        return new View.Group(
                group.ids(),
                norm,
                group.citations(),
                group.norms().stream()
                        .flatMap(one -> one.links().stream())
                        .distinct()
                        .toList(),
                norm.severity() != Severity.UNSPECIFIED,
                group.norms().size() > 1,
                OPEN.contains(kind),
                group.findings().size() == 1
                        ? group.findings().get(0).about().text()
                        : texts.count("times", group.findings().size()),
                group.cautions(),
                group.findings().stream().map(finding -> item(finding, kind)).toList());
    }

    private View.Item item(FindingEntry finding, SectionKind kind) {
        boolean inFull = IN_FULL.contains(kind);
        boolean drawn = kind != SectionKind.NOT_APPLICABLE
                && (kind.isToDo() || report.findings().size() <= MANY);
        List<String> answers = new ArrayList<>(finding.answers());
        if (finding.lastDayText() != null) {
            answers.add(finding.lastDayText());
        }
        if (finding.past()) {
            answers.add(Texts.of(locale).getString("days-past"));
        }
        return new View.Item(
                prefix + finding.anchor(),
                Objects.requireNonNullElse(placesOf.get(finding.anchor()), "0"),
                finding,
                drawn ? Bars.of(finding.numbers()) : null,
                kind == SectionKind.NOT_APPLICABLE ? List.of() : answers,
                lawOf(finding),
                inFull,
                VisitWords.of(report, finding));
    }

    /** That the law of another day applied, in words; none where it was the law of the day asked for. */
    private @Nullable String lawOf(FindingEntry finding) {
        return finding.asOf().equals(report.origin().asOf())
                ? null
                : messages.get("report.by-application", Words.date(finding.asOf(), messages));
    }

    private View.Filters filters() {
        Map<String, String> forces = new LinkedHashMap<>();
        report.conclusion()
                .counts()
                .forEach(count -> forces.put(count.force().name().toLowerCase(Locale.ROOT), count.label()));
        Map<String, String> themes = new LinkedHashMap<>();
        report.findings().stream()
                .map(FindingEntry::norm)
                .sorted((one, other) -> one.themeLabel().compareTo(other.themeLabel()))
                .forEach(norm -> themes.putIfAbsent(norm.theme(), norm.themeLabel()));
        boolean rooms = report.place().all().count() <= MANY_PLACES;
        return new View.Filters(
                report.sections().stream()
                        .map(section ->
                                new View.Choice(section.kind().name().toLowerCase(Locale.ROOT), section.title()))
                        .toList(),
                choices(forces),
                choices(themes),
                report.place()
                        .all()
                        .filter(place -> rooms || !place.kind().equals("room"))
                        .map(place -> new View.Choice(
                                Integer.toString(picture.number(place)),
                                place.label() + " "
                                        + (place.name() == null ? place.id() : place.name() + " (" + place.id() + ")")))
                        .toList());
    }

    private static List<View.Choice> choices(Map<String, String> all) {
        List<View.Choice> choices = new ArrayList<>();
        all.forEach((value, label) -> choices.add(new View.Choice(value, label)));
        return choices;
    }

    private View.WaiverRow waiver(InspectionReport.WaiverUse waiver) {
        return new View.WaiverRow(
                waiver.text(), waiver.covers() == 0 ? texts.get("not-used") : texts.count("used", waiver.covers()));
    }
}
