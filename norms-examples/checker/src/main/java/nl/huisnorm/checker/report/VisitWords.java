package nl.huisnorm.checker.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.assessment.InspectionDetails;
import nl.huisnorm.assessment.InspectionDetails.InspectionPhoto;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.text.Words;
import nl.huisnorm.text.Messages;

/** What an inspector added, in words. */
public final class VisitWords {

    private VisitWords() {}

    private static String say(InspectionReport report, String key, String... facts) {
        ResourceBundle texts = Texts.of(report.locale());
        return Texts.format(texts, "inspected." + key, (Object[]) facts);
    }

    /** Who was there when, a line each; empty where nothing was added. */
    public static List<String> visit(InspectionReport report) {
        Visit visit = report.visit();
        if (visit == null) {
            return List.of();
        }
        InspectionDetails details = visit.details();
        String who = Stream.of(details.inspector(), details.role(), details.organisation())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        String day = Words.date(details.visitedOn(), Messages.in(report.locale()));
        List<String> all = new ArrayList<>();
        all.add(who.isEmpty() ? say(report, "visited", day) : say(report, "visited-by", day, who));
        LocalDate judgedOn = report.origin().asOf();
        if (details.visitedOn().isAfter(judgedOn)) {
            all.add(say(report, "visited-later", Words.date(judgedOn, Messages.in(report.locale()))));
        }
        if (details.reference() != null) {
            all.add(say(report, "reference", details.reference()));
        }
        return all;
    }

    /** What was added to a finding, a line each: the day, remarks and photos. */
    public static List<String> of(InspectionReport report, FindingEntry finding) {
        Visit.Added added = report.added(finding);
        List<String> all = new ArrayList<>();
        if (added.by() != null) {
            all.add(say(report, "by", Words.date(added.by(), Messages.in(report.locale()))));
        }
        added.remarks().forEach(remark -> all.add(say(report, "remark", remark)));
        added.photos().forEach(photo -> all.add(photo(report, photo)));
        return all;
    }

    /** A photo, with what it shows. */
    public static String photo(InspectionReport report, InspectionPhoto photo) {
        String shows = photo.file() == null ? photo.shows() : photo.shows() + " (" + photo.file() + ")";
        return say(report, "photo", photo.number(), shows);
    }

    /** The photos that belong to no finding, a line each. */
    public static List<String> apart(InspectionReport report) {
        Visit visit = report.visit();
        return visit == null
                ? List.of()
                : visit.apart().stream().map(photo -> photo(report, photo)).toList();
    }
}
