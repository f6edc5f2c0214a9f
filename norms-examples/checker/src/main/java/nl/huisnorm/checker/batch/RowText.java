package nl.huisnorm.checker.batch;

import java.io.PrintStream;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.checker.command.Fault;
import nl.huisnorm.checker.command.StoppedException;
import nl.huisnorm.checker.command.Texts;

/** Tells a person what became of each input, in a line of its own. */
final class RowText {

    /** Why an input was refused that is of another municipality than the profile, as problems name it. */
    static final String ELSEWHERE = "profile-elsewhere";

    private final PrintStream out;
    private final ResourceBundle texts;

    RowText(PrintStream out, ResourceBundle texts) {
        this.out = out;
        this.texts = texts;
    }

    /** What stands above the columns. */
    void head() {
        line(
                texts.getString("batch.verdict"),
                texts.getString("batch.not-met"),
                texts.getString("batch.unknown"),
                texts.getString("batch.checks"),
                texts.getString("batch.file"));
    }

    /** A line about one. */
    void add(Row row) {
        Row.Judged judged = row.judged();
        if (judged == null) {
            line(why(row, texts), "", "", "", row.place());
            return;
        }
        line(
                texts.getString(judged.isWithoutNorms() ? "batch.without-norms" : "batch." + word(judged.verdict())),
                Integer.toString(judged.notMet()),
                Integer.toString(judged.unknown()),
                Integer.toString(judged.checks()),
                row.line() == 0 ? row.place() : row.place() + "  " + judged.id());
    }

    /** Why one was not judged, in a word or two. */
    static String why(Row row, ResourceBundle texts) {
        return switch (String.valueOf(row.code())) {
            case Fault.CODE -> texts.getString("batch.failed");
            case StoppedException.CODE -> texts.getString("batch.stopped");
            case StoppedException.CODE_REST -> texts.getString("batch.stopped-rest");
            case ELSEWHERE -> texts.getString("batch.elsewhere");
            default -> texts.getString("batch.unreadable");
        };
    }

    static String word(Verdict verdict) {
        return switch (verdict) {
            case COMPLIANT -> "compliant";
            case COMPLIANT_WITH_WAIVERS -> "with-waivers";
            case NON_COMPLIANT -> "non-compliant";
            case UNDETERMINED -> "undetermined";
        };
    }

    private void line(String verdict, String notMet, String unknown, String checks, String file) {
        out.println(String.format(Locale.ROOT, "%-16s %5s %9s %9s  %s", verdict, notMet, unknown, checks, file)
                .stripTrailing());
    }

    /** A text of the program. */
    static String text(ResourceBundle texts, String key, int number) {
        return Texts.format(texts, key, Integer.toString(number));
    }
}
