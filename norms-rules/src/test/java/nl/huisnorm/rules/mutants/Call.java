package nl.huisnorm.rules.mutants;

import java.util.ArrayList;
import java.util.List;

/**
 * A call of a method in the text of a rule.
 *
 * @param start where what it is called on begins
 * @param dot where the dot before its name is
 * @param end where the call ends, behind its closing bracket
 * @param name the name of the method
 * @param arguments its arguments, as they stand there
 */
record Call(int start, int dot, int end, String name, List<String> arguments) {

    Call {
        arguments = List.copyOf(arguments);
    }

    /** All calls in a text, in the order of their dots. */
    static List<Call> in(String text) {
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                i = text.indexOf('"', i + 1);
            } else if (text.charAt(i) == '.') {
                int open = i + 1;
                while (open < text.length() && Character.isJavaIdentifierPart(text.charAt(open))) {
                    open++;
                }
                if (open > i + 1 && open < text.length() && text.charAt(open) == '(') {
                    int close = closing(text, open);
                    calls.add(new Call(
                            receiver(text, i),
                            i,
                            close + 1,
                            text.substring(i + 1, open),
                            split(text.substring(open + 1, close))));
                }
            }
        }
        return calls;
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"') {
                i = text.indexOf('"', i + 1);
            } else if (letter == '(') {
                depth++;
            } else if (letter == ')') {
                depth--;
                if (depth == 0) {
                    return i;
                }
            }
        }
        throw new IllegalArgumentException("a bracket is not closed in " + text);
    }

    /** Goes back over names and calls to where a chain of them begins. */
    private static int receiver(String text, int dot) {
        int at = dot;
        while (true) {
            int end = beforeBlanks(text, at);
            int begin = end;
            if (text.charAt(end - 1) == ')') {
                begin = opening(text, end - 1);
            }
            while (begin > 0 && Character.isJavaIdentifierPart(text.charAt(begin - 1))) {
                begin--;
            }
            int before = beforeBlanks(text, begin);
            if (before == 0 || text.charAt(before - 1) != '.') {
                return begin;
            }
            at = before - 1;
        }
    }

    private static int beforeBlanks(String text, int end) {
        int at = end;
        while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** Texts within the brackets of a rule hold no brackets. */
    private static int opening(String text, int close) {
        int depth = 0;
        for (int i = close; i >= 0; i--) {
            char letter = text.charAt(i);
            if (letter == ')') {
                depth++;
            } else if (letter == '(') {
                depth--;
                if (depth == 0) {
                    return i;
                }
            }
        }
        throw new IllegalArgumentException("a bracket is not opened in " + text);
    }

    private static List<String> split(String arguments) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i < arguments.length(); i++) {
            char letter = arguments.charAt(i);
            if (letter == '"') {
                i = arguments.indexOf('"', i + 1);
            } else if (letter == '(') {
                depth++;
            } else if (letter == ')') {
                depth--;
            } else if (letter == ',' && depth == 0) {
                parts.add(arguments.substring(begin, i).strip());
                begin = i + 1;
            }
        }
        if (!arguments.isBlank()) {
            parts.add(arguments.substring(begin).strip());
        }
        return parts;
    }
}
