package nl.huisnorm.io.read;

import nl.huisnorm.stability.Stable;

/** An input as it was read. */
@Stable
public sealed interface InputDocument permits FacilityDocument, PlanDocument, ApplicationDocument {

    /** The file's name as it was given. */
    String file();

    /**
     * The id of what it tells of, as people tell ids apart: two that differ in capitals, in blanks or in what nobody sees alone are
     * the same here.
     */
    String key();

    /** The SHA-256 of the file's bytes, in lower-case hexadecimal. */
    String sha256();

    /** Where each value stands. */
    SourceMap positions();
}
