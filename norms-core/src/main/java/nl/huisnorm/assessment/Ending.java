package nl.huisnorm.assessment;

import java.time.LocalDate;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.stability.Experimental;

/**
 * Something that is in order and runs out soon: a certificate, a permit, an inspection that is due again.
 *
 * @param facility the facility in which it runs out
 * @param fingerprint the fingerprint of the finding that is met until then
 * @param norm its norm
 * @param subject what it is about
 * @param lastDay the last day on which it is in order
 */
@Experimental
public record Ending(Subject facility, String fingerprint, Norm norm, Subject subject, LocalDate lastDay) {}
