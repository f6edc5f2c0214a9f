package nl.huisnorm.permitservice.kept;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Judging all that is kept once more, by the rulebook that there is now.
 *
 * @param id its id
 * @param begunAt when it began
 * @param begunBy the id of the key it was asked for with
 * @param endedAt when it ended; none while it runs, or where an earlier version broke off
 * @param asOf the day whose law applies; none where each assessment is judged by the law of its own day again
 * @param rulebookVersion the version of the rulebook
 * @param rulebookSha256 the SHA-256 of the rulebook
 * @param state how far it is
 * @param lookedAt how many assessments it has come to
 * @param changed how many of them came out another way
 * @param notJudged how many of them could not be judged any more
 */
public record Recheck(
        UUID id,
        Instant begunAt,
        String begunBy,
        @Nullable Instant endedAt,
        @Nullable LocalDate asOf,
        String rulebookVersion,
        String rulebookSha256,
        State state,
        int lookedAt,
        int changed,
        int notJudged) {

    /** How far it is. */
    public enum State {
        /** It runs. */
        RUNNING,
        /** It has come to all that was kept. */
        ENDED,
        /** The service or the database went away before it had. */
        BROKEN_OFF
    }
}
