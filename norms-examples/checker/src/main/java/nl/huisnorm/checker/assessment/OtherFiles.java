package nl.huisnorm.checker.assessment;

import java.io.PrintStream;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.input.Inputs;

/** Names what lies in folders and is nothing that can be judged. */
record OtherFiles(Inputs inputs, ResourceBundle texts) {

    /** So many files that are not judged are named. */
    private static final int MOST_NAMED = 5;

    void tell(PrintStream err) {
        List<String> others = inputs.others();
        int hidden = inputs.hidden();
        if (!others.isEmpty()) {
            String names = others.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
            int more = others.size() - MOST_NAMED;
            err.println(Texts.format(texts, "batch.others", Integer.toString(others.size()), names)
                    + (more > 0 ? Texts.format(texts, "batch.more-others", Integer.toString(more)) : "")
                    + ")");
        }
        if (hidden > 0) {
            err.println(Texts.format(texts, "batch.hidden", Integer.toString(hidden)));
        }
    }
}
