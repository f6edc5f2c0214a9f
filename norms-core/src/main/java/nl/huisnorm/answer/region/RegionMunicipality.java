package nl.huisnorm.answer.region;

import java.math.BigDecimal;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.stability.Experimental;
import org.jspecify.annotations.Nullable;

/**
 * What the plans and facilities of a municipality come to together. Plans count where they say that they are, facilities where
 * they stand; the beds of a plan can stand in another municipality.
 *
 * @param code the CBS code; none for plans and facilities that do not say where they are
 * @param plans how many plans there are
 * @param facilities how many facilities there are
 * @param required the beds that the phases of the day ask for, as far as that is known
 * @param unknown of how many plans it is not known how many beds their phase asks for; more can be required then
 * @param promised the beds that the plans promise on the day
 * @param secured how many of those count
 * @param lacking how many of those required are short
 * @param lackingLater how many are short at worst on a day that is still to come, plan by plan added up
 * @param standing how many people may lawfully live in the facilities; one house under two ids counts once
 * @param breaches the breaches that last
 * @param penaltiesLeast the least that their penalty clauses come to, for information
 * @param penaltiesMost the most that they come to
 * @param reports the reports that are overdue or due soon
 * @param ends the certificates, permits, beds and agreements that end soon
 */
@Experimental
public record RegionMunicipality(
        @Nullable String code,
        int plans,
        int facilities,
        int required,
        int unknown,
        int promised,
        Interval secured,
        Interval lacking,
        Interval lackingLater,
        Interval standing,
        int breaches,
        BigDecimal penaltiesLeast,
        BigDecimal penaltiesMost,
        int reports,
        int ends) {}
