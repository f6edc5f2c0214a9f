package nl.huisnorm.rules.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The text of a class of the package of the views. */
final class SourceText {

    private static final String VALUES = "nl.huisnorm.rules.internal.value.";
    private static final List<String> IMPORTS = List.of(
            "nl.huisnorm.input.Pointer",
            VALUES + "Amount",
            VALUES + "Choice",
            VALUES + "Day",
            VALUES + "Flag",
            VALUES + "Words",
            "java.util.List",
            "org.jspecify.annotations.Nullable");

    private SourceText() {}

    /** A class with what it needs from other packages, which is one of the values, a place or one of some records. */
    static String of(List<String> records, String about, String body) {
        List<String> known = new ArrayList<>(IMPORTS);
        records.forEach(record -> known.add("nl.huisnorm." + record));
        TreeSet<String> imports = new TreeSet<>();
        for (String one : known) {
            if (body.matches("(?s).*\\b" + one.substring(one.lastIndexOf('.') + 1) + "\\b.*")) {
                imports.add("import " + one + ";");
            }
        }
        return """
                package nl.huisnorm.rules.internal.view;

                %s

                /** %s Made from the table of facts. */
                %s""".formatted(String.join("\n", imports), sentence(about), body);
    }

    /** Some words as a sentence, which Javadoc shows as it is. */
    static String sentence(String words) {
        String text = words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;");
        return text.isEmpty() ? text : Table.capitalised(text) + (text.endsWith(".") ? "" : ".");
    }
}
