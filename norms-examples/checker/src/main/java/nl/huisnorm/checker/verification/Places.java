package nl.huisnorm.checker.verification;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.checker.command.Language;
import nl.huisnorm.text.Messages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Leaves out where something stands: a file that says the same in another notation says it on other lines, or in cells. Lines of text
 * that are broken elsewhere for that are put together.
 */
final class Places {

    private static final String MARK = "\u0001";

    private static final Set<String> FIELDS = Set.of(
            "line", "column", "sheet", "cell", "region", "relatedLocations", "logicalLocations", "where", "position");

    /** Lines of a text, as many as there are. */
    private static final String LINES = "[0-9]+(?:, [0-9]+)*(?: …)?";

    /** Cells of a sheet. */
    private static final String CELLS = "[A-Z]{1,3}[0-9]+(?:, [A-Z]{1,3}[0-9]+)*(?: …)?";

    private static final String PLACES = Stream.of(Language.values())
            .map(language -> Messages.in(language.locale()))
            .flatMap(texts -> Stream.of(
                    before(texts.get("line.one", MARK)) + LINES,
                    before(texts.get("line.more", MARK)) + LINES,
                    cells(texts.get("position.cell", MARK, MARK)),
                    cells(texts.get("position.cells", MARK, MARK))))
            .collect(Collectors.joining("|", "(?:", ")"));

    private static final Pattern WORDS = Pattern.compile(" ?\\(?" + PLACES + "(?:; " + PLACES + ")*\\)?");

    /** What stands at the foot of a page: a hash, and which page it is of how many. */
    private static final Pattern FOOT = Pattern.compile(".*[0-9a-f]{64} .* [0-9]+ [a-z]+ [0-9]+");

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.:;)]) +");

    private Places() {}

    private static String before(String text) {
        return Pattern.quote(text.substring(0, text.indexOf(MARK)));
    }

    private static String cells(String text) {
        String between = text.substring(text.indexOf(MARK) + 1, text.lastIndexOf(MARK));
        return before(text) + "[^(),;]{1,40}" + Pattern.quote(between) + CELLS;
    }

    /** A report without places. */
    static ReportTree without(ReportTree report, boolean isText) {
        ObjectNode root = (ObjectNode) report.root().deepCopy();
        if (isText) {
            List<String> lines = report.contents().stream()
                    .filter(line -> !FOOT.matcher(line).matches())
                    .toList();
            ArrayNode sentences = root.putArray("contents");
            for (String sentence :
                    SENTENCE.split(WORDS.matcher(String.join(" ", lines)).replaceAll(""), -1)) {
                sentences.add(sentence.strip());
            }
        }
        strip(root);
        return new ReportTree(root);
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(FIELDS);
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode part = object.path(name);
                if (part.isString()) {
                    object.put(name, plain(part));
                } else {
                    strip(part);
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode part = array.path(i);
                if (part.isString()) {
                    array.set(i, StringNode.valueOf(plain(part)));
                } else {
                    strip(part);
                }
            }
        }
    }

    private static String plain(JsonNode text) {
        return WORDS.matcher(text.asString("")).replaceAll("");
    }
}
