package nl.huisnorm.checker.command;

import nl.huisnorm.assessment.Verdict;

/** What the program tells the one who started it. */
public final class ExitCode {

    public static final int COMPLIANT = 0;
    public static final int NON_COMPLIANT = 1;
    public static final int WRONG_USE = 2;
    public static final int UNDETERMINED = 3;
    public static final int UNREADABLE = 4;
    public static final int FAILED = 70;

    /** What was to be written could not be: a fault of where it goes. */
    public static final int NOT_WRITTEN = 74;

    private int code = COMPLIANT;

    /** An input that could not be judged outweighs every verdict; a verdict outweighs a better one. */
    public void add(Verdict verdict) {
        int worse = switch (verdict) {
            case COMPLIANT -> COMPLIANT;
            case NON_COMPLIANT -> NON_COMPLIANT;
            case UNDETERMINED -> UNDETERMINED;
        };
        boolean first = code == COMPLIANT;
        boolean worsens = code == UNDETERMINED && worse == NON_COMPLIANT;
        if (first || worsens) {
            code = worse;
        }
    }

    public void unreadable() {
        code = UNREADABLE;
    }

    public int code() {
        return code;
    }
}
