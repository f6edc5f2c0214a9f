package nl.huisnorm.generator;

import java.util.Map;
import java.util.stream.Collectors;

/** Properties as a file, in ASCII: what reads it need not know its encoding. */
final class PropertiesText {

    private PropertiesText() {}

    static String of(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(text -> text.getKey() + " = " + escaped(text.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(letter -> {
            if (letter == '\\') {
                escaped.append("\\\\");
            } else if (letter < ' ' || letter > '~') {
                escaped.append(String.format("\\u%04X", letter));
            } else {
                escaped.append((char) letter);
            }
        });
        return escaped.charAt(0) == ' ' ? "\\" + escaped : escaped.toString();
    }
}
