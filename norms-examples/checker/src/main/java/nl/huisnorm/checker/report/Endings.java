package nl.huisnorm.checker.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.checker.text.Words;
import nl.huisnorm.text.Messages;

/** What is in order and runs out soon: certificates, permits and what is due again. */
public final class Endings implements Chapters {

    /** So many months ahead is looked. */
    private static final int MONTHS = 6;

    /** The last day for which law can be asked. */
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final List<Ending> all;

    /** Something that runs out, with the finding that is met until then. */
    private record Ending(String fingerprint, Finding later, LocalDate last) {}

    private Endings(List<Ending> all) {
        this.all = all;
    }

    /** By what the same is judged once more, to see what has run out by then. */
    public static AssessmentOptions later(AssessmentOptions options) {
        LocalDate day = options.asOf().isAfter(LAST.minusMonths(MONTHS))
                ? LAST
                : options.asOf().plusMonths(MONTHS);
        return options.withAsOf(day);
    }

    /**
     * What runs out between two days.
     *
     * @param now what came of it on the first day
     * @param later what came of the same on the other
     */
    public static Endings of(Assessment now, Assessment later) {
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
                all.add(new Ending(fingerprint, ended, last.day()));
            }
        });
        all.sort(Comparator.comparing(Ending::last));
        return new Endings(all);
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

    private static Chapter.Item item(Ending ending, Messages texts) {
        String title =
                ending.later().norm().id() + " " + ending.later().norm().title().in(texts.locale());
        String about = Words.subject(ending.later().subject(), texts);
        String day = texts.get("report.ends-on", Words.date(ending.last(), texts));
        return new Chapter.Item(
                title + ", " + about + ": " + day,
                ending.fingerprint(),
                new Chapter.Task("renew", ending.later().norm().id(), title + ": " + day, about, ending.last()),
                List.of());
    }
}
