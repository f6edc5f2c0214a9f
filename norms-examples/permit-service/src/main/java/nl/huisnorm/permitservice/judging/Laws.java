package nl.huisnorm.permitservice.judging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.permitservice.problem.ServiceException;
import nl.huisnorm.rulebook.Interpretation;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what is judged with out of what was asked for, and refuses what there is not. */
@Component
public class Laws {

    /** Days before and after these are mistakes: no text of the rulebook is so old, and no plan looks so far ahead. */
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    /** What the radius is called where a policy names one. */
    private static final String RADIUS = "radius";

    private final Huisnorm huisnorm;

    Laws(Huisnorm huisnorm) {
        this.huisnorm = huisnorm;
    }

    /** The library without a profile. */
    public Huisnorm huisnorm() {
        return huisnorm;
    }

    /**
     * What is judged with.
     *
     * @param wish what was asked for
     * @throws ServiceException if the day is out of range, or a regime, question, reading or profile is not in the rulebook
     */
    public Law of(Wish wish) {
        return of(wish, UnaryOperator.identity());
    }

    /**
     * The same with the profile judged by wherever a facility stands: for who wants to know what it would be there.
     *
     * @param wish what was asked for
     * @throws ServiceException as {@link #of(Wish)}
     */
    public Law anywhere(Wish wish) {
        return of(wish, Profile::anywhere);
    }

    private Law of(Wish wish, UnaryOperator<Profile> as) {
        requireDay("asOf", wish.asOf());
        List<String> regimes =
                huisnorm.rulebook().regimes().stream().map(Regime::id).toList();
        wish.regimes().forEach(id -> requireKnown("regimes", "unknown-regime", id, regimes));
        AssessmentOptions options = AssessmentOptions.asOf(wish.asOf()).withRegimes(wish.regimes());
        for (Map.Entry<String, String> chosen : wish.readings().entrySet()) {
            requireReading(chosen.getKey(), chosen.getValue());
            options = options.withReading(chosen.getKey(), chosen.getValue());
        }
        return new Law(withProfile(wish.profile(), as), options);
    }

    /**
     * The radius within which the policy of a municipality counts persons, in metres.
     *
     * @param day the day whose law applies
     * @param profile the id of the profile; none for no policy
     * @return the radius; none where no policy names one that day
     * @throws ServiceException if the day is out of range, or there is no such profile
     */
    public @Nullable BigDecimal radius(LocalDate day, @Nullable String profile) {
        requireDay("asOf", day);
        for (Norm norm :
                withProfile(profile, UnaryOperator.identity()).rulebook().norms()) {
            Parameter radius = norm.role() == Role.CAP_RADIUS && norm.inForceOn(day)
                    ? norm.parameters().get(RADIUS)
                    : null;
            BigDecimal metres = radius == null ? null : radius.on(day);
            if (metres != null) {
                return metres;
            }
        }
        return null;
    }

    /** Refuses a day that lies too far away. */
    public static void requireDay(String parameter, LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw ServiceException.query(
                    parameter, "day-out-of-range", day.toString(), FIRST.toString(), LAST.toString());
        }
    }

    private void requireReading(String question, String reading) {
        List<Interpretation> all = huisnorm.rulebook().interpretations();
        requireKnown(
                "readings",
                "unknown-question",
                question,
                all.stream().map(Interpretation::id).distinct().toList());
        List<String> readings = all.stream()
                .filter(one -> one.id().equals(question))
                .flatMap(one -> one.readings().stream())
                .map(Interpretation.Reading::id)
                .toList();
        requireKnown("readings", "unknown-reading", reading, readings);
    }

    private Huisnorm withProfile(@Nullable String id, UnaryOperator<Profile> as) {
        if (id == null) {
            return huisnorm;
        }
        List<Profile> profiles = huisnorm.rulebook().profiles();
        requireKnown(
                "profile",
                "unknown-profile",
                id,
                profiles.stream().map(Profile::id).toList());
        return huisnorm.withProfile(profiles.stream()
                .filter(profile -> profile.id().equals(id))
                .findFirst()
                .map(as)
                .orElseThrow());
    }

    private static void requireKnown(String parameter, String code, String given, Collection<String> known) {
        if (!known.contains(given)) {
            throw ServiceException.query(parameter, code, given, String.join(", ", known));
        }
    }
}
