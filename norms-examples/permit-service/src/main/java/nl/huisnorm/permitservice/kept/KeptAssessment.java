package nl.huisnorm.permitservice.kept;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An assessment that is kept, without what was judged and what came of it in full.
 *
 * @param id its id
 * @param keptAt when it was made
 * @param keptBy the id of the key it was made with
 * @param kind facility, plan or application
 * @param subject the id of that
 * @param inputSha256 the SHA-256 of the input
 * @param rulebookVersion the version of the rulebook
 * @param rulebookSha256 the SHA-256 of the rulebook
 * @param asOf the day whose law applied
 * @param verdict the verdict
 */
public record KeptAssessment(
        UUID id,
        Instant keptAt,
        String keptBy,
        String kind,
        String subject,
        String inputSha256,
        String rulebookVersion,
        String rulebookSha256,
        LocalDate asOf,
        String verdict) {}
