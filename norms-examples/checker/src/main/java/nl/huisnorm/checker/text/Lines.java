package nl.huisnorm.checker.text;

import java.io.PrintStream;

/** Writes lines, broken between words where they are too long. What the input says cannot move the cursor. */
public final class Lines {

    private final PrintStream out;
    private final int width;

    /** Lines that go there. */
    public Lines(PrintStream out) {
        this.out = out;
        this.width = Screen.width(out);
    }

    /** A line, so many steps from the left. */
    public void line(int indent, String text) {
        StringBuilder line = new StringBuilder("  ".repeat(indent));
        boolean first = true;
        for (String word : text.replaceAll("\\p{Cntrl}", " ").split(" ", -1)) {
            if (!first && line.length() + 1 + word.length() > width) {
                out.print(line.append('\n'));
                line = new StringBuilder("  ".repeat(indent + 1));
            } else if (!first) {
                line.append(' ');
            }
            line.append(word);
            first = false;
        }
        out.print(line.append('\n'));
    }

    /** An empty line. */
    public void blank() {
        out.print('\n');
    }
}
