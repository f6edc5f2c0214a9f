package nl.huisnorm.checker.report;

import java.util.Locale;

/** What a report is about. */
public enum ReportKind {
    /** A facility, as it is found. */
    FACILITY,
    /** A settlement plan. */
    PLAN,
    /** An application for a permit, or a notification. */
    APPLICATION;

    /** Its name among the keys of texts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
