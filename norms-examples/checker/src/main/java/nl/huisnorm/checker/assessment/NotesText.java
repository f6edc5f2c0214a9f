package nl.huisnorm.checker.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.checker.report.Notes;
import nl.huisnorm.checker.text.Lines;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.rulebook.Interpretation;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.text.Messages;

/** What stands below the findings: open questions, and what a reader must know beside them. */
final class NotesText {

    private final Lines lines;
    private final Locale locale;
    private final Messages texts;
    private final Rulebook rulebook;
    private final boolean expand;

    NotesText(Lines lines, Messages texts, Rulebook rulebook, boolean expand) {
        this.lines = lines;
        this.locale = texts.locale();
        this.texts = texts;
        this.rulebook = rulebook;
        this.expand = expand;
    }

    /**
     * Writes them: in short only the questions that turn the verdict and what was not judged, and how many notes there are more.
     *
     * @param document what was judged
     */
    void write(Assessment assessment, InputDocument document) {
        Notes notes = Notes.of(assessment, document, rulebook, texts);
        List<Interpretation> told = new ArrayList<>(notes.open());
        List<String> aside = new ArrayList<>();
        if (expand) {
            // in the order of the rulebook
            told.addAll(notes.openBeside());
            told.sort((one, other) -> Integer.compare(place(one), place(other)));
        } else {
            notes.openBeside().forEach(question -> aside.add(question.question().in(locale)));
        }
        questions(told);
        notes.notJudged().forEach(one -> lines.line(0, one));
        aside.addAll(notes.aside());
        if (expand) {
            aside.forEach(one -> lines.line(0, one));
        } else if (!aside.isEmpty()) {
            lines.line(0, texts.get("report.more-notes", Integer.toString(aside.size())));
        }
    }

    private int place(Interpretation question) {
        return rulebook.interpretations().indexOf(question);
    }

    /** Open questions with their readings. */
    private void questions(List<Interpretation> told) {
        if (!told.isEmpty()) {
            lines.line(0, texts.get("report.questions").toUpperCase(Locale.ROOT));
            for (Interpretation question : told) {
                lines.line(1, question.id() + "  " + question.question().in(locale));
                question.readings()
                        .forEach(reading -> lines.line(
                                2,
                                "--reading " + question.id() + "=" + reading.id() + ": "
                                        + reading.label().in(locale)));
            }
            lines.blank();
        }
    }
}
