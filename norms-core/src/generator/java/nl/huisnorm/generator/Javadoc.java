package nl.huisnorm.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the table says of a record, as its Javadoc. */
final class Javadoc {

    private static final int WIDTH = 117;

    private Javadoc() {}

    static String of(RecordEntry entry) {
        List<String> lines = new ArrayList<>(wrapped(escaped(entry.about().en()), ""));
        lines.add("");
        for (FactEntry fact : entry.facts()) {
            lines.addAll(
                    wrapped("@param " + fact.name() + " " + escaped(fact.about().en()) + addition(fact), "    "));
        }
        return lines.stream()
                .map(line -> (" * " + line).stripTrailing() + "\n")
                .collect(Collectors.joining("", "/**\n", " */\n"));
    }

    private static String addition(FactEntry fact) {
        if (fact.type() == FactType.YES_NO) {
            return fact.required() ? "; yes or no" : "; yes or no, null if not known";
        }
        return "";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;");
    }

    private static List<String> wrapped(String text, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > indent.length() && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(indent).append(word);
            } else {
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** A text as Java source writes it. */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
