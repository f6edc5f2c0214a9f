package nl.huisnorm.checker.command;

import java.util.List;
import nl.huisnorm.assessment.Verdict;

/** What the program tells the one who started it. */
public final class ExitCode {

    public static final int COMPLIANT = 0;
    public static final int NON_COMPLIANT = 1;
    public static final int WRONG_USE = 2;
    public static final int UNDETERMINED = 3;
    public static final int UNREADABLE = 4;
    public static final int WITH_WAIVERS = 5;
    public static final int FAILED = 70;

    /** What was to be written could not be: a fault of where it goes. */
    public static final int NOT_WRITTEN = 74;

    private static final List<Integer> ORDER =
            List.of(COMPLIANT, WITH_WAIVERS, UNDETERMINED, NON_COMPLIANT, WRONG_USE, UNREADABLE, FAILED);

    private int code = COMPLIANT;

    /** A verdict outweighs a better one, and what could not be judged every verdict. */
    public void add(Verdict verdict) {
        add(
                switch (verdict) {
                    case COMPLIANT -> COMPLIANT;
                    case COMPLIANT_WITH_WAIVERS -> WITH_WAIVERS;
                    case NON_COMPLIANT -> NON_COMPLIANT;
                    case UNDETERMINED -> UNDETERMINED;
                });
    }

    private void add(int worse) {
        if (ORDER.indexOf(worse) > ORDER.indexOf(code)) {
            code = worse;
        }
    }

    /** What was asked for does not fit an input; only one that could not be read, or a fault of the program, outweighs that. */
    public void wrongUse() {
        add(WRONG_USE);
    }

    public void unreadable() {
        add(UNREADABLE);
    }

    /** The program itself failed on an input, which outweighs all else. */
    public void failed() {
        add(FAILED);
    }

    public int code() {
        return code;
    }
}
