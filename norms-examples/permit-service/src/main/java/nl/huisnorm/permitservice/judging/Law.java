package nl.huisnorm.permitservice.judging;

import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.AssessmentOptions;

/**
 * What is judged with.
 *
 * @param huisnorm the library, with the profile asked for
 * @param options the day, and what to judge by
 */
public record Law(Huisnorm huisnorm, AssessmentOptions options) {}
