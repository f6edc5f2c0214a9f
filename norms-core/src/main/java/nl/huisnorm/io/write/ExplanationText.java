package nl.huisnorm.io.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.huisnorm.answer.explanation.Explanation;
import nl.huisnorm.answer.explanation.Explanation.Holds;
import nl.huisnorm.answer.explanation.Explanation.Kind;
import nl.huisnorm.answer.explanation.Explanation.Origin;
import nl.huisnorm.answer.explanation.Explanation.Step;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Missing;
import nl.huisnorm.io.read.SourceMap;
import nl.huisnorm.stability.Experimental;
import nl.huisnorm.text.Messages;

/**
 * Writes an explanation for people: a tree, with in the margin of every line whose it is: the body of law, the
 * municipality, the agreement, the input.
 */
@Experimental
public final class ExplanationText {

    private static final int MOST_VALUES = 6;
    private static final int WIDTH = 110;

    private final SourceMap positions;
    private final Locale locale;
    private final Messages texts;
    private final List<Line> lines = new ArrayList<>();

    /** A line of the tree before the margin stands beside it, and how it goes on below. */
    private record Line(String margin, String branch, String below, String text) {}

    private ExplanationText(SourceMap positions, Locale locale) {
        this.positions = positions;
        this.locale = locale;
        this.texts = Messages.in(locale);
    }

    /**
     * The explanation as lines that each end with a line feed.
     *
     * @param explanation the explanation
     * @param positions where each value of the input stands; {@link SourceMap#none} where it was not read from a file
     * @param locale the language; anything but Dutch gives English
     */
    public static String of(Explanation explanation, SourceMap positions, Locale locale) {
        ExplanationText text = new ExplanationText(positions, locale);
        Step root = explanation.root();
        text.lines.add(new Line("", "", "", text.line(root)));
        text.parts(root.parts(), "");
        int width = text.lines.stream()
                .mapToInt(line -> line.margin().length())
                .max()
                .orElse(0);
        StringBuilder out = new StringBuilder();
        text.lines.forEach(line -> write(line, Math.max(1, width), out));
        return out.toString();
    }

    /** Writes a line, broken between words where it is too long. What the input says cannot move the cursor. */
    private static void write(Line line, int width, StringBuilder out) {
        int room = WIDTH - width - 3;
        String margin = line.margin();
        StringBuilder row = new StringBuilder(line.branch());
        boolean empty = true;
        for (String word : line.text().replaceAll("\\p{Cntrl}", " ").split(" ", -1)) {
            if (!empty && row.length() + 1 + word.length() > room) {
                end(margin, width, row, out);
                row = new StringBuilder(line.below());
                empty = true;
            }
            row.append(empty ? "" : " ").append(word);
            empty = false;
        }
        end(margin, width, row, out);
    }

    private static void end(String margin, int width, CharSequence row, StringBuilder out) {
        out.append(margin)
                .append(" ".repeat(width - margin.length()))
                .append(" │ ")
                .append(row)
                .append('\n');
    }

    private void parts(List<Step> parts, String indent) {
        for (int i = 0; i < parts.size(); i++) {
            Step part = parts.get(i);
            boolean last = i == parts.size() - 1;
            String deeper = indent + (last ? "   " : "│  ");
            String below = deeper + (part.parts().isEmpty() ? "  " : "│ ");
            lines.add(new Line(margin(part), indent + (last ? "└─ " : "├─ "), below, line(part)));
            parts(part.parts(), deeper);
        }
    }

    private String margin(Step step) {
        return step.origin() == Origin.NORM && step.regime() != null
                ? step.regime().id()
                : step.origin().label(locale);
    }

    private String line(Step step) {
        String text = step.text().in(locale);
        Holds holds = step.holds();
        if (step.kind() == Kind.CONDITION && holds != null) {
            return holds.label(locale) + ": " + text;
        }
        if (step.kind() == Kind.INPUT) {
            return text + ": " + values(step.inputs());
        }
        if (step.kind() == Kind.MISSING) {
            String places =
                    positions.lines(step.missing().stream().map(Missing::place).toList(), MOST_VALUES, locale);
            if (!places.isEmpty()) {
                return texts.get("explain.missing", text) + " " + places;
            }
            String first = step.missing().get(0).place().toString();
            int more = step.missing().size() - 1;
            return texts.get("explain.missing", text)
                    + " ["
                    + (more == 0 ? first : first + ", " + texts.get("report.more", Integer.toString(more)))
                    + "]";
        }
        return step.kind() == Kind.CAUTION ? "! " + text : text;
    }

    private String values(List<Evidence> inputs) {
        String values =
                inputs.stream().limit(MOST_VALUES).map(one -> one.text(locale)).collect(Collectors.joining(", "));
        if (inputs.size() > MOST_VALUES) {
            values += ", " + texts.get("report.more", Integer.toString(inputs.size() - MOST_VALUES));
        }
        String places = positions.lines(inputs.stream().map(Evidence::place).toList(), MOST_VALUES, locale);
        if (places.isEmpty()) {
            String first = inputs.get(0).place().toString();
            return values + " [" + (inputs.size() == 1 ? first : first + " …") + "]";
        }
        return values + " " + places;
    }
}
