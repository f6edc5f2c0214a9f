package nl.huisnorm.checker.cases;

/** The forms in which the results of cases go out. */
enum CaseFormat {
    /** For people. */
    text,
    /** For programs. */
    json,
    /** For programs that show the results of tests. */
    junit
}
