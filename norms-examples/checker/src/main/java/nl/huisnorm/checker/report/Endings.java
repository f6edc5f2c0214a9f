package nl.huisnorm.checker.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Ending;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.checker.text.Words;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.text.Messages;

/**
 * What is in order and runs out soon: certificates, permits and what is due again.
 *
 * @param all what runs out, first what runs out first
 * @param ofPlan whether it is of the facilities of a plan, each of which is named then
 */
public record Endings(List<Ending> all, boolean ofPlan) implements Chapters {

    /** So many months ahead is looked. */
    private static final int MONTHS = 6;

    /** The last day for which law can be asked. */
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /** Copies the list, so that this cannot change afterwards. */
    public Endings {
        all = List.copyOf(all);
    }

    /** By what the same is judged once more, to see what has run out by then. */
    public static AssessmentOptions later(AssessmentOptions options) {
        LocalDate day = options.asOf().isAfter(LAST.minusMonths(MONTHS))
                ? LAST
                : options.asOf().plusMonths(MONTHS);
        return options.withAsOf(day);
    }

    /**
     * What runs out at a facility.
     *
     * @param facility the facility
     * @param now what came of it
     * @param huisnorm what judges
     * @param options what was judged by
     */
    public static Endings of(Facility facility, Assessment now, Huisnorm huisnorm, AssessmentOptions options) {
        return of(now, huisnorm.assess(facility, later(options)));
    }

    /**
     * What runs out between two days.
     *
     * @param now what came of it on the first day
     * @param later what came of the same on the other
     */
    public static Endings of(Assessment now, Assessment later) {
        return new Endings(sorted(between(now, later)), false);
    }

    /** What runs out at the facilities of a plan. */
    public static Endings ofPlan(PlanDocument plan, Huisnorm huisnorm, AssessmentOptions options) {
        List<Ending> all = new ArrayList<>();
        for (FacilityDocument document : new TreeMap<>(plan.facilityDocuments()).values()) {
            Facility facility = document.facility();
            all.addAll(between(huisnorm.assess(facility, options), huisnorm.assess(facility, later(options))));
        }
        return new Endings(sorted(all), true);
    }

    private static List<Ending> sorted(List<Ending> all) {
        return all.stream().sorted(Comparator.comparing(Ending::lastDay)).toList();
    }

    private static List<Ending> between(Assessment now, Assessment later) {
        Map<String, Finding> then = later.byFingerprint();
        List<Ending> all = new ArrayList<>();
        now.byFingerprint().forEach((fingerprint, finding) -> {
            Finding ended = then.get(fingerprint);
            if (ended == null) {
                return;
            }
            LastDay.Last last = LastDay.of(ended);
            if (last != null
                    && finding.outcome() == Outcome.COMPLIANT
                    && finding.norm().binding()
                    && !last.day().isBefore(now.options().asOf())) {
                all.add(new Ending(now.subject(), fingerprint, ended.norm(), ended.subject(), last.day()));
            }
        });
        return all;
    }

    @Override
    public List<Chapter> in(Messages texts) {
        return all.isEmpty()
                ? List.of()
                : List.of(new Chapter(
                        "endings",
                        texts.get("report.endings"),
                        null,
                        all.stream().map(ending -> item(ending, texts)).toList()));
    }

    private Chapter.Item item(Ending ending, Messages texts) {
        String title = ending.norm().id() + " " + ending.norm().title().in(texts.locale());
        String about = Words.subject(ending.subject(), texts);
        String day = texts.get("report.ends-on", Words.date(ending.lastDay(), texts));
        String place = ofPlan && !ending.subject().kind().equals("facility")
                ? Words.title(ending.facility()) + ", " + about
                : about;
        return new Chapter.Item(
                title + ", " + place + ": " + day,
                ofPlan ? null : ending.fingerprint(),
                new Chapter.Task(
                        "renew",
                        ending.norm().regime().layer().label(texts.locale()),
                        ending.norm().id(),
                        title + ": " + day,
                        place,
                        ending.lastDay()),
                List.of());
    }
}
