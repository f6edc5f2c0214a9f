package nl.huisnorm.checker.agenda;

/** The forms in which an agenda goes out. */
enum AgendaFormat {
    /** For people. */
    text,
    /** For programs. */
    json,
    /** For calendars. */
    ics
}
