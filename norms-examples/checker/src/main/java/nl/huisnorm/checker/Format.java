package nl.huisnorm.checker;

/** The forms in which answers go out. */
enum Format {
    /** For people. */
    text,
    /** For programs. */
    json
}
