package nl.huisnorm.checker.report.pdf;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.checker.report.FindingEntry;
import nl.huisnorm.checker.report.FindingGroup;
import nl.huisnorm.checker.report.NormEntry;
import nl.huisnorm.checker.report.SectionKind;

/** What turns no verdict, what is met, and what does not apply: in few words, each norm once. */
final class RestPart {

    private final Inspected about;
    private final Page page;

    RestPart(Inspected about, Page page) {
        this.about = about;
        this.page = page;
    }

    void write() {
        page.heading(2, about.say("part.advice"));
        advice();
        page.heading(2, about.say("part.met"));
        page.element("p", about.say("met-means"));
        met();
        notApplicable();
    }

    /** What turns no verdict and was not followed or cannot be told, apart from what does. */
    private void advice() {
        List<FindingGroup> notMet = about.groups(SectionKind.ADVICE);
        List<FindingGroup> open = about.groups(SectionKind.ADVICE_OPEN);
        if (notMet.isEmpty() && open.isEmpty()) {
            page.element("p", about.say("advice-none"));
            return;
        }
        page.element("p", about.say("advice-means"));
        Table table = new Table(
                page, "advice", about.say("column.norm"), about.say("column.place"), about.say("column.found-advice"));
        notMet.forEach(group -> row(table, group));
        open.forEach(group -> row(table, group));
        table.end();
    }

    private void row(Table table, FindingGroup group) {
        table.row(
                named(group),
                Named.of(group.answers(), about),
                group.findings().get(0).outcomeLabel());
    }

    private static String named(FindingGroup group) {
        return group.ids() + " " + group.norm().title();
    }

    private void met() {
        page.heading(3, about.say("met"));
        List<FindingGroup> met = about.groups(SectionKind.MET);
        if (met.isEmpty()) {
            page.element("p", about.say("met-none"));
            return;
        }
        Table table = new Table(page, "met", about.say("column.norm"), about.say("column.met-by"));
        for (FindingGroup group : met) {
            String places = Named.of(group.answers(), about);
            table.row(named(group), group.norm().binding() ? places : about.say("met-beside", places));
        }
        table.end();
    }

    /** The norms that apply to nothing there, by their ids; a norm that applies somewhere stands elsewhere. */
    private void notApplicable() {
        page.heading(3, about.texts().get(SectionKind.NOT_APPLICABLE.key()));
        Set<String> applied = about.report().findings().stream()
                .filter(one -> one.outcome() != Outcome.NOT_APPLICABLE)
                .map(one -> one.norm().id())
                .collect(Collectors.toSet());
        Map<String, Set<String>> byRegime = new LinkedHashMap<>();
        for (FindingEntry finding : about.report().findings()) {
            NormEntry norm = finding.norm();
            if (!applied.contains(norm.id())) {
                byRegime.computeIfAbsent(norm.regimeTitle(), any -> new LinkedHashSet<>())
                        .add(norm.id());
            }
        }
        if (byRegime.isEmpty()) {
            page.element("p", about.say("not-applicable-none"));
            return;
        }
        page.element("p", about.ofKind("not-applicable-means"));
        Table table = new Table(page, "lists", about.say("column.regime"), about.say("column.norms"));
        byRegime.forEach((regime, norms) -> table.row(regime, List.copyOf(norms)));
        table.end();
    }
}
