package nl.huisnorm.checker.rulebook;

/** The forms in which norms are listed. */
enum NormFormat {
    /** For people. */
    text,
    /** For programs. */
    json,
    /** For spreadsheets. */
    csv
}
