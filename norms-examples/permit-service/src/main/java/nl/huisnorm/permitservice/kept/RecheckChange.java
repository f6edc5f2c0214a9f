package nl.huisnorm.permitservice.kept;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assessment that comes out another way.
 *
 * @param place which change of the recheck it is; the first is 1
 * @param assessment the id of the assessment that is kept
 * @param subject the id of what was judged
 * @param verdictBefore the verdict then
 * @param verdictAfter the verdict now; none where it could not be judged any more
 * @param fault why it could not be judged any more: the kind of problem; none where it could
 * @param findings what became of its findings, and why; those that bind first, and not all where there are very many
 * @param moreFindings how many more findings changed
 */
public record RecheckChange(
        int place,
        UUID assessment,
        String subject,
        String verdictBefore,
        @Nullable String verdictAfter,
        @Nullable String fault,
        List<FindingChange> findings,
        int moreFindings) {

    /** Copies the list, so that this cannot change afterwards. */
    public RecheckChange {
        findings = List.copyOf(findings);
    }

    /**
     * A finding that came out another way.
     *
     * @param norm the id of the norm
     * @param subject what it was applied to
     * @param kind what became of it
     * @param outcomes the outcomes before and after, in words
     * @param reason what turned it, in words
     */
    public record FindingChange(String norm, String subject, String kind, String outcomes, String reason) {}
}
