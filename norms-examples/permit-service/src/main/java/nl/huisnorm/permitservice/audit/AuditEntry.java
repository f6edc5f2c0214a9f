package nl.huisnorm.permitservice.audit;

import java.time.Instant;
import nl.huisnorm.permitservice.hash.Sha256;

/**
 * One thing that was done.
 *
 * @param seq which one it is; the first is 1
 * @param madeAt when it was done, to the millisecond
 * @param actor the id of the key it was done with
 * @param action what was done
 * @param about the id of what it was done with
 * @param contentSha256 the SHA-256 of what that holds; zeros where it holds nothing
 * @param previous the hash of the entry before; zeros for the first
 * @param hash the SHA-256 of all of the above
 */
public record AuditEntry(
        long seq,
        Instant madeAt,
        String actor,
        String action,
        String about,
        String contentSha256,
        String previous,
        String hash) {

    /** Makes an entry that follows another. */
    static AuditEntry after(
            long seq,
            Instant madeAt,
            String actor,
            Action action,
            String about,
            String contentSha256,
            String previous) {
        return new AuditEntry(
                seq,
                madeAt,
                actor,
                action.name(),
                about,
                contentSha256,
                previous,
                hash(seq, madeAt, actor, action.name(), about, contentSha256, previous));
    }

    /** Whether it still says what it said when it was made. */
    boolean isWhole() {
        return hash.equals(hash(seq, madeAt, actor, action, about, contentSha256, previous));
    }

    /** A line for each part: none of them can have the end of a line in it. */
    private static String hash(
            long seq,
            Instant madeAt,
            String actor,
            String action,
            String about,
            String contentSha256,
            String previous) {
        return Sha256.of(String.join(
                "\n", Long.toString(seq), madeAt.toString(), actor, action, about, contentSha256, previous));
    }
}
