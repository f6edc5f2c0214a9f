package nl.huisnorm.checker.command;

/** The forms in which answers go out. */
enum Format {
    /** For people. */
    text,
    /** For programs. */
    json
}
