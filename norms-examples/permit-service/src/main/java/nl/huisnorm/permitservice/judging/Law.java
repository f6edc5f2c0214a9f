package nl.huisnorm.permitservice.judging;

import nl.huisnorm.Huisnorm;
import nl.huisnorm.Patience;
import nl.huisnorm.assessment.AssessmentOptions;

/**
 * What is judged with.
 *
 * @param huisnorm the library, with the profile asked for
 * @param options the day, and what to judge by
 */
public record Law(Huisnorm huisnorm, AssessmentOptions options) {

    /** The same that ends when nobody waits for an answer any more. */
    public Law within(Patience patience) {
        return new Law(huisnorm.within(patience), options);
    }
}
