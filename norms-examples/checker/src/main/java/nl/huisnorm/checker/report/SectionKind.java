package nl.huisnorm.checker.report;

/** The parts of a report in which findings stand, in their order; each finding stands in one of them. */
public enum SectionKind {
    /** Binding norms that are not met. */
    NOT_MET("report.not-met"),
    /** Binding norms that are not met unless one fact that is not known turns out otherwise. */
    NOT_MET_UNLESS("report.not-met-unless"),
    /** Binding norms that can be read in more than one way. */
    AMBIGUOUS("report.ambiguous"),
    /** Binding norms that rest on facts that do not fit. */
    DATA_IN_DOUBT("report.data-in-doubt"),
    /** Binding norms for which a fact is missing. */
    MISSING("report.missing"),
    /** Binding norms that a person must judge. */
    BY_PERSON("report.by-person"),
    /** Advice and other norms that turn no verdict, and are not met. */
    ADVICE("report.advice"),
    /** The same, where it cannot be told. */
    ADVICE_OPEN("report.advice-cannot-be-told"),
    /** Norms that are waived. */
    WAIVED("report.waived"),
    /** Norms that are met. */
    MET("report.met"),
    /** Norms that do not apply. */
    NOT_APPLICABLE("report.not-applicable");

    private final String key;

    SectionKind(String key) {
        this.key = key;
    }

    /** The key of its title among the texts. */
    public String key() {
        return key;
    }

    /** Whether something has to be done about what stands in it: mended, found out or looked at. */
    public boolean isToDo() {
        return compareTo(BY_PERSON) <= 0;
    }
}
