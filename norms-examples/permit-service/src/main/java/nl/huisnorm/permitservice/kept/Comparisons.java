package nl.huisnorm.permitservice.kept;

import java.util.List;
import java.util.Locale;
import nl.huisnorm.answer.comparison.ChangeKind;
import nl.huisnorm.checker.report.html.States;
import nl.huisnorm.checker.report.html.View;
import nl.huisnorm.permitservice.judging.Given;
import nl.huisnorm.permitservice.judging.Judge;
import nl.huisnorm.permitservice.judging.Judgement;
import nl.huisnorm.permitservice.judging.Law;
import nl.huisnorm.text.Messages;
import org.springframework.stereotype.Component;

/** Judges the same by two laws, and tells what differs, as a recheck does. Nothing of it is kept. */
@Component
public class Comparisons {

    private static final int MOST = 200;

    private final Judge judge;

    Comparisons(Judge judge) {
        this.judge = judge;
    }

    /** An input by two laws. */
    public Compared of(Given given, Law one, Law other, Locale locale) {
        Judgement before = judge.judge(given, one);
        Judgement after = judge.judge(given, other);
        Differences differences = Differences.between(before.report(), after.report());
        List<RecheckChange.FindingChange> findings = differences.findings(MOST, locale);
        return new Compared(
                side(before, one, locale),
                side(after, other, locale),
                findings.stream()
                        .map(change -> new Compared.Change(
                                change.norm(),
                                title(change.norm(), one, other, locale),
                                change.subject(),
                                ChangeKind.valueOf(change.kind()).label(locale),
                                change.outcomes(),
                                change.reason()))
                        .toList(),
                differences.count() - findings.size());
    }

    private static Compared.Side side(Judgement judgement, Law law, Locale locale) {
        return new Compared.Side(
                judgement.asOf(),
                law.huisnorm()
                        .rulebook()
                        .profile()
                        .map(profile -> profile.title().in(locale))
                        .orElse(null),
                state(judgement, locale),
                judgement.knownOn());
    }

    private static View.State state(Judgement judgement, Locale locale) {
        return judgement.withoutNorms()
                ? States.withoutNorms(Messages.in(locale).get("report.without-norms"))
                : States.of(judgement.verdict(), judgement.verdict().label(locale));
    }

    private static String title(String norm, Law one, Law other, Locale locale) {
        return one.huisnorm()
                .rulebook()
                .norm(norm)
                .or(() -> other.huisnorm().rulebook().norm(norm))
                .map(found -> found.title().in(locale))
                .orElse("");
    }
}
