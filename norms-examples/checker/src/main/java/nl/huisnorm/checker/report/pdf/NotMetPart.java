package nl.huisnorm.checker.report.pdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.huisnorm.checker.report.FindingEntry;
import nl.huisnorm.checker.report.FindingGroup;
import nl.huisnorm.checker.report.NormEntry;
import nl.huisnorm.checker.report.SectionKind;
import nl.huisnorm.checker.report.Visit;
import nl.huisnorm.checker.report.VisitWords;
import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.rulebook.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Each norm that is not met: where it stands and what it asks, what was found and where, why it is not met in sentences that can stand
 * in a decision, and what has to be done with room for a day.
 */
final class NotMetPart {

    private final Inspected about;
    private final Page page;
    private int number;

    NotMetPart(Inspected about, Page page) {
        this.about = about;
        this.page = page;
    }

    void write() {
        if (about.report().chapters().isEmpty()) {
            page.heading(2, about.say("part.not-met"), "class", "first");
        } else {
            page.heading(2, about.say("part.not-met"));
        }
        List<FindingGroup> all = about.groups(SectionKind.NOT_MET);
        if (all.isEmpty()) {
            page.element("p", about.say("not-met-none"));
            if (about.open() > 0) {
                page.element("p", about.say("not-met-open"));
            }
            return;
        }
        page.element("p", about.say("not-met-means"));
        all.forEach(this::norm);
    }

    private void norm(FindingGroup group) {
        number++;
        page.open("div", "class", "finding");
        page.heading(
                3, about.say("numbered", Integer.toString(number), group.norm().title()));
        page.open("table", "class", "told").open("tbody");
        open("norm").text(group.ids() + " (" + force(group) + ")");
        close();
        open("article");
        group.norms().forEach(this::article);
        close();
        open("asked").text(group.norm().requirement());
        close();
        open("found");
        group.answers().forEach(this::found);
        close();
        open("reasons");
        reasons(group);
        close();
        if (!group.cautions().isEmpty()) {
            open("caution");
            group.cautions().forEach(one -> page.element("p", one));
            close();
        }
        open("measure");
        group.answers().forEach(this::measure);
        added(group);
        close();
        page.end().end().end();
    }

    /** By when it has to be mended, remarks and photos; room for them where they are not told. */
    private void added(FindingGroup group) {
        Map<LocalDate, List<FindingGroup.Answer>> byDay = new TreeMap<>();
        Set<String> remarks = new LinkedHashSet<>();
        Set<String> photos = new LinkedHashSet<>();
        for (FindingGroup.Answer answer : group.answers()) {
            for (FindingEntry finding : answer.findings()) {
                Visit.Added added = about.report().added(finding);
                if (added.by() != null) {
                    List<FindingGroup.Answer> same = byDay.computeIfAbsent(added.by(), any -> new ArrayList<>());
                    if (!same.contains(answer)) {
                        same.add(answer);
                    }
                }
                remarks.addAll(added.remarks());
                added.photos().forEach(photo -> photos.add(VisitWords.photo(about.report(), photo)));
            }
        }
        if (byDay.isEmpty()) {
            page.element("p", about.say("deadline"), "class", "room");
        }
        byDay.forEach((day, answers) -> page.element(
                "p",
                about.say(
                        "deadline-on",
                        about.date(day),
                        about.listed(answers.stream().map(about::allPlaces).toList()))));
        remarks.forEach(remark -> page.element("p", remark));
        if (photos.isEmpty()) {
            page.element("p", about.say("photo"), "class", "room");
        }
        photos.forEach(photo -> page.element("p", photo));
    }

    private static String force(FindingGroup group) {
        NormEntry norm = group.norm();
        return norm.severity() == Severity.UNSPECIFIED ? group.force() : group.force() + "; " + norm.severityLabel();
    }

    private Page open(String key) {
        return page.open("tr")
                .element("th", about.say("told." + key), "scope", "row")
                .open("td");
    }

    private void close() {
        page.end().end();
    }

    /** Where a norm stands, what was read, and where its articles can be read. */
    private void article(NormEntry norm) {
        page.element("p", about.say("article", norm.citation(), norm.source()));
        for (NormEntry.Link link : norm.links()) {
            String address = link.address().toString();
            page.open("p", "class", "links")
                    .link(address.substring(address.indexOf("://") + 3), address)
                    .end();
        }
        if (norm.local() != null) {
            page.element("p", norm.local());
        }
    }

    private void found(FindingGroup.Answer answer) {
        String place = about.allPlaces(answer);
        String text = answer.text().isEmpty() ? place : about.say("found-item", place, answer.text());
        page.element("p", answer.where().isEmpty() ? text : text + " " + answer.where());
    }

    /** Why it is not met: what holds, what was gone by, what was found, and what follows. */
    private void reasons(FindingGroup group) {
        String citations = about.listed(
                group.norms().stream().map(NormEntry::citation).distinct().toList());
        page.element("p", about.say("reason-rule", citations, group.norm().requirement()));
        FindingEntry first = group.findings().get(0);
        if (!first.asOf().equals(about.report().origin().asOf())) {
            page.element("p", about.texts().get("report.by-application", about.date(first.asOf())));
        }
        for (FindingGroup.Answer answer : group.answers()) {
            FindingEntry one = answer.findings().get(0);
            String place = about.places(answer);
            String read = about.read(one);
            if (!read.isEmpty()) {
                String key = answer.findings().size() == 1 ? "reason-facts" : "reason-facts-alike";
                page.element("p", about.say(key, place, read));
            }
            String found = decided(one, answer, place);
            if (found != null) {
                page.element("p", about.say("reason-found", found));
            }
        }
        group.norms().stream().map(NormEntry::layer).distinct().forEach(layer -> conclusion(group, layer));
    }

    /** What follows for the norms of one force: a certificate and an agreement are no ground for each other. */
    private void conclusion(FindingGroup group, Layer layer) {
        page.element(
                "p",
                about.say(
                        "reason-" + layer.key(),
                        about.date(about.report().origin().asOf()),
                        about.listed(
                                group.answers().stream().map(about::allPlaces).toList()),
                        about.listed(group.norms().stream()
                                .filter(norm -> norm.layer() == layer)
                                .map(NormEntry::citation)
                                .distinct()
                                .toList())));
    }

    /** The numbers that decided, or the day on which something ran out; none where there are neither. */
    private static @Nullable String decided(FindingEntry finding, FindingGroup.Answer answer, String place) {
        if (finding.lastDayText() != null) {
            return place + " " + finding.lastDayText();
        }
        return finding.numbers() == null ? null : answer.text();
    }

    /** What has to be done: what is known to mend it, or else that it has to be mended. */
    private void measure(FindingGroup.Answer answer) {
        FindingEntry one = answer.findings().get(0);
        String place = about.places(answer);
        String found = decided(one, answer, place);
        if (!one.remedies().isEmpty() && answer.findings().size() == 1) {
            page.element("p", about.say("measure-remedy", place, one.remedies().get(0)));
        } else if (one.past()) {
            page.element("p", about.say("measure-past", place));
        } else if (found == null) {
            page.element("p", about.say("measure-text", place));
        } else if (one.lastDayText() != null) {
            page.element("p", about.say("measure-last", found));
        } else {
            page.element("p", about.say("measure-measured", place, found));
        }
    }
}
