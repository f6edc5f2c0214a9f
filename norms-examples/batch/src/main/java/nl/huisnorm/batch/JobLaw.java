package nl.huisnorm.batch;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.ProfileReader;
import nl.huisnorm.io.read.ScenarioReader;
import org.jspecify.annotations.Nullable;

/**
 * What a job judges by, as it is sent to the machines that judge. The law itself is made there, the first time it is asked for
 * in a Java machine, and then shared by all that is judged in it.
 *
 * @param asOf the date whose law applies
 * @param regimes the ids of the regimes to judge by; none means all
 * @param profile the text of a profile; none where there is none
 * @param scenario the text of a scenario; none where there is none
 */
public record JobLaw(
        LocalDate asOf,
        List<String> regimes,
        @Nullable String profile,
        @Nullable String scenario) implements Serializable {

    private static final Map<JobLaw, Law> MADE = new ConcurrentHashMap<>();

    /** The library is loaded once in a Java machine, whatever is judged by. */
    private static final class Bundled {
        private static final Huisnorm HUISNORM = Huisnorm.bundled();
    }

    /**
     * A law, made.
     *
     * @param huisnorm judges
     * @param options the date, and what to judge by
     */
    public record Law(Huisnorm huisnorm, AssessmentOptions options) {}

    /** Copies the list. */
    public JobLaw {
        regimes = List.copyOf(regimes);
    }

    /** All regimes on a date. */
    public static JobLaw asOf(LocalDate date) {
        return new JobLaw(date, List.of(), null, null);
    }

    /** The same on another date and under a scenario. */
    public JobLaw changed(LocalDate date, @Nullable String by) {
        return new JobLaw(date, regimes, profile, by);
    }

    /** The law, of which a Java machine has one. */
    Law law() {
        return MADE.computeIfAbsent(this, JobLaw::made);
    }

    /**
     * Makes the law anew.
     *
     * @throws UnreadableInputException if profile or scenario cannot be read
     */
    Law read() throws UnreadableInputException {
        Huisnorm huisnorm = Bundled.HUISNORM;
        if (profile != null) {
            huisnorm = huisnorm.withProfile(ProfileReader.read("profile", bytes(profile), huisnorm.rulebook()));
        }
        if (scenario != null) {
            huisnorm = huisnorm.withScenario(ScenarioReader.read("scenario", bytes(scenario), huisnorm.rulebook()));
        }
        return new Law(huisnorm, AssessmentOptions.asOf(asOf).withRegimes(regimes));
    }

    private Law made() {
        try {
            return read();
        } catch (UnreadableInputException e) {
            throw new IllegalStateException("a law that was read before it was sent", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
