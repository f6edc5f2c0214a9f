package nl.huisnorm.facility;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A portable fire extinguisher.
 *
 * @param id its id, unique in its building or unit; not blank
 * @param place where it hangs
 * @param inspectedOn the day on its inspection tag
 * @param inspectedByRecognisedFirm whether a REOB-recognised firm inspected it
 * @param instructions whether instructions are on or beside it
 */
@RecordBuilder
public record Extinguisher(
        @Matches(value = "[^/\\p{Cntrl}]+", example = "hall")
        String id,

        @Nullable String place,
        @Nullable LocalDate inspectedOn,
        @Nullable Boolean inspectedByRecognisedFirm,
        @Nullable Boolean instructions)
        implements ExtinguisherBuilder.With {}
