package nl.huisnorm.checker.verification;

import java.util.ArrayList;
import java.util.List;
import nl.huisnorm.checker.verification.Verification.Written;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells how the inputs of a report are written that say the same as those that were judged. */
final class Writing {

    private Writing() {}

    /**
     * How each input is written.
     *
     * @param told the report
     * @param inputs its inputs as they were given
     * @param byLine whether a record that is not known to stand on the line of the report counts as one on another line
     */
    static List<Written> written(ReportTree told, List<GivenFiles.@Nullable Given> inputs, boolean byLine) {
        List<Written> all = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            GivenFiles.Given input = inputs.get(i);
            all.add(input == null ? Written.ALIKE : written(told.assessments().get(i), input, byLine));
        }
        return all;
    }

    private static Written written(JsonNode told, GivenFiles.Given input, boolean byLine) {
        String content = ReportTree.text(told, "input", "contentSha256");
        if (!input.document().sha256().equals(ReportTree.text(told, "input", "sha256"))) {
            return !content.isEmpty() && content.equals(GivenFiles.content(input.document()))
                    ? Written.OTHERWISE
                    : Written.ALIKE;
        }
        return byLine && input.line() > 0 && line(told) != input.line() ? Written.ON_ANOTHER_LINE : Written.ALIKE;
    }

    /** Whether a record is known to stand on another line than in the report. */
    static boolean isMoved(ReportTree told, List<GivenFiles.@Nullable Given> inputs) {
        for (int i = 0; i < inputs.size(); i++) {
            GivenFiles.Given input = inputs.get(i);
            int line = line(told.assessments().get(i));
            if (input != null && line > 0 && input.line() > 0 && line != input.line()) {
                return true;
            }
        }
        return false;
    }

    /** The line on which a record stands by the report, which all of it stands on; 0 where the form does not tell. */
    private static int line(JsonNode told) {
        for (String name : List.of("line", "startLine")) {
            JsonNode line = told.findValue(name);
            if (line != null) {
                return line.asInt(0);
            }
        }
        return 0;
    }
}
