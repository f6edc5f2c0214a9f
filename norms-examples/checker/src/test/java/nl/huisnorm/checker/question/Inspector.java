package nl.huisnorm.checker.question;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody who knows a place and answers what is asked about it, in whatever order and however it is put together. What
 * this person knows stands in a file: on each line a part of a question, and the answer to it behind an equals sign.
 */
final class Inspector {

    private static final Pattern LINE = Pattern.compile("  ([0-9]+)  (.*)");
    /** Whoever is asked more than this has had enough. */
    private static final int MOST = 300;

    private static final String BETWEEN = " = ";

    /** How a question begins that takes several answers on one line. */
    private static final String ROW = "Beantwoord deze";

    private static final String EXCEPT = " behalve ";

    private final List<List<String>> known = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private int asked;

    /** Somebody who knows what stands in files; what an earlier one says goes before a later one. */
    Inspector(Path... scripts) throws IOException {
        for (Path script : scripts) {
            for (String line : Files.readAllLines(script)) {
                int at = line.lastIndexOf(BETWEEN);
                if (!line.startsWith("#") && at > 0) {
                    known.add(List.of(
                            line.substring(0, at).strip(),
                            line.substring(at + BETWEEN.length()).strip()));
                }
            }
        }
    }

    /** How many times an answer was asked for. */
    int asked() {
        return asked;
    }

    /** What was asked that the file has no answer to. */
    List<String> unknown() {
        return unknown;
    }

    /** The answer to what stands on the screen. */
    String answer(List<String> screen) {
        asked++;
        if (asked > MOST) {
            return "klaar";
        }
        List<String> lines = new ArrayList<>();
        String question = "";
        for (String line : screen) {
            if (!line.startsWith(" ") && (line.contains("?") || line.startsWith(ROW))) {
                question = line;
                lines.clear();
            } else if (LINE.matcher(line).matches()) {
                lines.add(line);
            }
        }
        List<String> asks = lines.stream().map(Inspector::text).toList();
        if (question.startsWith("Is het volgende zo")) {
            return yesNo(asks);
        }
        if (question.startsWith(ROW)) {
            return row(asks);
        }
        return known(question).orElse("");
    }

    private static String text(String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.matches() ? matcher.group(2) : line;
    }

    private Optional<String> known(String question) {
        Optional<String> answer = known.stream()
                .filter(one -> question.contains(one.get(0)))
                .map(one -> one.get(1))
                .findFirst();
        if (answer.isEmpty()) {
            unknown.add(question);
        }
        return answer;
    }

    private String yesNo(List<String> questions) {
        StringBuilder no = new StringBuilder();
        StringBuilder open = new StringBuilder();
        for (int i = 0; i < questions.size(); i++) {
            String so = known(questions.get(i)).orElse("");
            if (so.isEmpty()) {
                open.append(" ").append(i + 1);
            } else if (so.equals("nee")) {
                no.append(" ").append(i + 1);
            }
        }
        String said = no.isEmpty() ? "ja" : "nee" + no;
        return open.isEmpty() ? said : said + " onbekend" + open;
    }

    /** A row with the answers, and behind it a row for each thing of which one of them is another. */
    private String row(List<String> questions) {
        StringBuilder general = new StringBuilder();
        Map<String, List<String>> others = new LinkedHashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            String answer = known(questions.get(i)).orElse("-");
            String[] parts = (answer.isEmpty() ? "-" : answer).split(EXCEPT, -1);
            general.append(i == 0 ? "" : "; ").append(parts[0]);
            for (int j = 1; j < parts.length; j++) {
                int colon = parts[j].indexOf(':');
                String other = (i + 1) + "=" + parts[j].substring(colon + 1).strip();
                for (String name : parts[j].substring(0, colon).strip().split(" ", -1)) {
                    others.computeIfAbsent(name, any -> new ArrayList<>()).add(other);
                }
            }
        }
        others.forEach(
                (name, row) -> general.append(EXCEPT).append(name).append(": ").append(String.join("; ", row)));
        return general.toString();
    }
}
