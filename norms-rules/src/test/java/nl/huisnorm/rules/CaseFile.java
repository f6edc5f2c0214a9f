package nl.huisnorm.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.internal.source.RecordBinder;
import nl.huisnorm.internal.source.SourceParser;
import nl.huisnorm.rulebook.Waiver;
import nl.huisnorm.settlement.PermitApplication;
import nl.huisnorm.settlement.SettlementPlan;
import org.jspecify.annotations.Nullable;

/**
 * A case: what is given, and what one norm must answer. Its place tells the norm, its name the kind of case:
 * {@code norms/<regime>/<norm-id>/<kind>-<what>.yaml}.
 *
 * @param title the case in a sentence
 * @param source where the case was taken from, if not made up
 * @param asOf the day whose law applies
 * @param readings readings chosen for open questions
 * @param profile the id of the profile of a municipality
 * @param waivers exceptions that were made
 * @param given the facility; not needed with a plan
 * @param plan a settlement plan, instead of a facility alone
 * @param facilities the facilities that the plan names
 * @param others plans that it is judged together with
 * @param application an application for the facility
 * @param expect what must be answered
 */
record CaseFile(
        String title,
        @Nullable String source,
        LocalDate asOf,
        @Nullable Map<String, String> readings,
        @Nullable String profile,
        @Nullable List<Waiver> waivers,
        @Nullable Facility given,
        @Nullable SettlementPlan plan,
        @Nullable List<Facility> facilities,
        @Nullable List<SettlementPlan> others,
        @Nullable PermitApplication application,
        List<Expected> expect) {

    /**
     * What a norm must answer on a subject.
     *
     * @param subject the subject's path; not needed where there is only one
     * @param outcome the outcome
     * @param reason the reason, where it cannot be told
     * @param actual the number found
     * @param required the number required
     * @param actualBetween between what the number found lies, where it is not known
     * @param requiredBetween between what the number required lies, where it is not known
     * @param missing the pointers of the missing facts
     */
    record Expected(
            @Nullable String subject,
            Outcome outcome,
            @Nullable Reason reason,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal required,
            @Nullable Between actualBetween,
            @Nullable Between requiredBetween,
            @Nullable List<String> missing) {}

    /** Between what a number lies; an end that is not named is not known. */
    record Between(@Nullable BigDecimal least, @Nullable BigDecimal most) {}

    /** A case and where it stands. */
    record Placed(Path file, CaseFile content) {

        String norm() {
            return Objects.requireNonNull(file.getParent().getFileName()).toString();
        }

        String kind() {
            String name = Objects.requireNonNull(file.getFileName()).toString();
            return name.substring(0, name.indexOf('-'));
        }
    }

    /** Where the cases stand. */
    static final Path ROOT = Path.of("src/test/resources/norms");

    private static final Path TO_FIX = Path.of("src/test/resources/tofix");

    /** All cases, by file name. */
    static List<Placed> all() {
        return in(ROOT);
    }

    /** Cases that are answered wrongly and known to be, in the same order of folders. */
    static List<Placed> toFix() {
        return in(TO_FIX);
    }

    private static List<Placed> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(file -> new Placed(file, read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CaseFile read(Path file) {
        Problems problems = new Problems(file.toString());
        try {
            CaseFile content = new RecordBinder(problems, Map.of())
                    .bind(
                            SourceParser.parse(SourceParser.bytes(file, problems), problems),
                            CaseFile.class,
                            Pointer.ROOT);
            problems.check();
            return Objects.requireNonNull(content);
        } catch (UnreadableInputException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** What Huisnorm finds. */
    List<Finding> findings(Huisnorm huisnorm) {
        List<Facility> named = Objects.requireNonNullElse(facilities, List.of());
        if (application != null) {
            return huisnorm.assess(application, Objects.requireNonNull(given), plan, named, options())
                    .assessment()
                    .findings();
        }
        if (plan != null) {
            List<SettlementPlan> together = new ArrayList<>(List.of(plan));
            together.addAll(Objects.requireNonNullElse(others, List.of()));
            return huisnorm.assess(together, named, options())
                    .get(0)
                    .assessment()
                    .findings();
        }
        return huisnorm.assess(Objects.requireNonNull(given), options()).findings();
    }

    AssessmentOptions options() {
        AssessmentOptions options = AssessmentOptions.asOf(asOf);
        for (Map.Entry<String, String> reading :
                Objects.requireNonNullElse(readings, Map.<String, String>of()).entrySet()) {
            options = options.withReading(reading.getKey(), reading.getValue());
        }
        return waivers == null ? options : options.withWaivers(waivers);
    }
}
