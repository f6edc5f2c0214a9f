package nl.huisnorm.internal.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.rulebook.Waiver;
import nl.huisnorm.settlement.PermitApplication;
import nl.huisnorm.settlement.SettlementPlan;
import org.jspecify.annotations.Nullable;

/**
 * A case: what is given, and what norms must answer.
 *
 * @param title the case in a sentence
 * @param source where the case was taken from, if not made up
 * @param norm the norm that must answer; not needed in a folder with the name of the norm
 * @param asOf the day whose law applies
 * @param regimes only these regimes; all where none are named
 * @param readings readings chosen for open questions
 * @param profile the id of the profile of a municipality, or a file
 * @param waivers exceptions that were made
 * @param file a file with a facility, a plan or an application, instead of what is given here
 * @param given the facility; not needed with a plan
 * @param plan a settlement plan, instead of a facility alone
 * @param facilities the facilities that the plan names
 * @param others plans that it is judged together with
 * @param application an application for the facility
 * @param expect what must be answered; nothing where the norm must not be in force, or be about nothing here
 */
public record CaseFile(
        String title,
        @Nullable String source,
        @Nullable String norm,
        LocalDate asOf,
        @Nullable List<String> regimes,
        @Nullable Map<String, String> readings,
        @Nullable String profile,
        @Nullable List<Waiver> waivers,
        @Nullable String file,
        @Nullable Facility given,
        @Nullable SettlementPlan plan,
        @Nullable List<Facility> facilities,
        @Nullable List<SettlementPlan> others,
        @Nullable PermitApplication application,
        List<Expected> expect) {

    /**
     * What a norm must answer on a subject.
     *
     * @param norm the norm, where a case is about more than one
     * @param subject the subject's path; not needed where there is only one
     * @param outcome the outcome
     * @param reason the reason, where it cannot be told
     * @param actual the number found
     * @param required the number required
     * @param actualBetween between what the number found lies, where it is not known
     * @param requiredBetween between what the number required lies, where it is not known
     * @param missing the pointers of the missing facts
     */
    public record Expected(
            @Nullable String norm,
            @Nullable String subject,
            Outcome outcome,
            @Nullable Reason reason,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal required,
            @Nullable Between actualBetween,
            @Nullable Between requiredBetween,
            @Nullable List<String> missing) {}

    /** Between what a number lies; an end that is not named is not known. */
    public record Between(
            @Nullable BigDecimal least, @Nullable BigDecimal most) {}

    /** What Huisnorm finds about what is given here. */
    public List<Finding> findings(Huisnorm huisnorm, AssessmentOptions options) {
        List<Facility> named = Objects.requireNonNullElse(facilities, List.of());
        if (application != null) {
            return huisnorm.assess(application, Objects.requireNonNull(given), plan, named, options)
                    .assessment()
                    .findings();
        }
        if (plan != null) {
            List<SettlementPlan> together = new ArrayList<>(List.of(plan));
            together.addAll(Objects.requireNonNullElse(others, List.of()));
            return huisnorm.assess(together, named, options).get(0).assessment().findings();
        }
        return huisnorm.assess(Objects.requireNonNull(given), options).findings();
    }

    /** What is judged by. */
    public AssessmentOptions options() {
        return options(AssessmentOptions.asOf(asOf));
    }

    /** The same, where something else was asked for beside. */
    public AssessmentOptions options(AssessmentOptions asked) {
        AssessmentOptions options = asked;
        for (Map.Entry<String, String> reading :
                Objects.requireNonNullElse(readings, Map.<String, String>of()).entrySet()) {
            options = options.withReading(reading.getKey(), reading.getValue());
        }
        if (regimes != null) {
            options = options.withRegimes(new LinkedHashSet<>(regimes));
        }
        return waivers == null ? options : options.withWaivers(waivers);
    }
}
