package nl.huisnorm.checker.cases;

import java.util.List;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.internal.cases.CaseAnswer;
import nl.huisnorm.internal.cases.CaseReader;

/**
 * A case that was judged.
 *
 * @param file its file, as it was typed or found
 * @param placed the case
 * @param norm the norm that it is about
 * @param answers what was found where it expects something
 */
record CaseResult(String file, CaseReader.Placed placed, String norm, List<CaseAnswer> answers) {

    boolean isPassed() {
        return answers.stream().allMatch(answer -> answer.wrong().isEmpty());
    }

    String title() {
        return placed.content().title();
    }

    /** The line of what is expected. */
    int line(CaseAnswer answer) {
        Pointer expect = Pointer.ROOT.field("expect");
        int index = answers.indexOf(answer);
        Position at = placed.at(answer.expected() == null ? expect : expect.element(index));
        return at == null ? 1 : at.line();
    }
}
