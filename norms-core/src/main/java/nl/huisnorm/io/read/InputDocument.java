package nl.huisnorm.io.read;

import nl.huisnorm.stability.Stable;

/** An input as it was read. */
@Stable
public sealed interface InputDocument permits FacilityDocument, PlanDocument, ApplicationDocument {

    /** The file's name as it was given. */
    String file();

    /** The SHA-256 of the file's bytes, in lower-case hexadecimal. */
    String sha256();

    /** Where each value stands. */
    SourceMap positions();
}
