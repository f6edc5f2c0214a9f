package nl.huisnorm.io.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.huisnorm.input.Position;
import nl.huisnorm.internal.source.SourceNode;
import nl.huisnorm.internal.source.SourceNode.Kind;
import nl.huisnorm.internal.write.JsonOut;
import nl.huisnorm.internal.write.SourceOut;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Writes the compact form of a report. What repeats in its findings stands once, in tables, and where it would stand is its number
 * there, counted from zero: {@code answers}, {@code subjects} and {@code facts} of each assessment, {@code norms} and {@code works} of
 * the whole report. A place is left out where it is that of the first fact. What is no finding is written as it is. {@code ReportReader} makes the full form of it again.
 */
final class CompactForm {

    /** What the field of that name says of a report in this form. */
    static final String NAME = "compact";

    /** What all findings of a norm that were judged by one text have in common. */
    private static final Set<String> OF_NORM =
            Set.of("norm", "regime", "binding", "severity", "confidence", "citation");

    /** What of a citation is not of the work as a whole. */
    private static final Set<String> OF_ARTICLE = Set.of("article", "links");

    private static final String NORM = "norm";
    private static final String WORK = "work";
    private static final String PLACE = "place";
    private static final String FINDINGS = "findings";

    private final JsonGenerator json;
    private final Table norms = new Table();
    private final Table works = new Table();

    CompactForm(JsonGenerator json) {
        this.json = json;
    }

    /** Values with their numbers, in the order of these. */
    private static final class Table {

        private final Map<SourceNode, Integer> numbers = new LinkedHashMap<>();

        int number(SourceNode value) {
            return numbers.computeIfAbsent(value, one -> numbers.size());
        }

        void write(JsonGenerator json, String name) {
            json.writeArrayPropertyStart(name);
            numbers.keySet().forEach(value -> SourceOut.write(json, value));
            json.writeEndArray();
        }
    }

    /** Writes what a report tells of an input. */
    void write(byte[] whole) {
        try (JsonParser parser = JsonOut.parser(whole)) {
            parser.nextToken();
            json.writeStartObject();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equals(FINDINGS)) {
                    new Assessed().write(parser);
                } else {
                    json.writeName(name);
                    SourceOut.write(json, node(parser));
                }
            }
            json.writeEndObject();
        }
    }

    /** Writes the tables of the whole report. */
    void end() {
        norms.write(json, "norms");
        works.write(json, "works");
    }

    /** The findings of one assessment. */
    private final class Assessed {

        private final Table answers = new Table();
        private final Table subjects = new Table();
        private final Table facts = new Table();
        private final Map<SourceNode, Integer> places = new LinkedHashMap<>();

        void write(JsonParser parser) {
            json.writeArrayPropertyStart(FINDINGS);
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                SourceOut.write(json, finding(fields(parser)));
            }
            json.writeEndArray();
            answers.write(json, "answers");
            subjects.write(json, "subjects");
            facts.write(json, "facts");
        }

        private SourceNode finding(Map<String, SourceNode> whole) {
            Map<String, SourceNode> norm = new LinkedHashMap<>();
            Map<String, SourceNode> answer = new LinkedHashMap<>();
            Map<String, SourceNode> own = new LinkedHashMap<>();
            List<SourceNode> evidence = new ArrayList<>();
            List<SourceNode> read = new ArrayList<>();
            answer.put(NORM, Objects.requireNonNull(whole.get(NORM)));
            whole.forEach((name, value) -> {
                switch (name) {
                    case "fingerprint" -> own.put(name, value);
                    case "subject" -> own.put(name, number(subjects.number(value)));
                    case "missing" -> putUnlessEmpty(own, name, elements(value));
                    case "evidence" -> read.addAll(elements(value));
                    case PLACE -> {
                        // told last, since it can be that of a fact
                    }
                    case "citation" -> norm.put(name, citation(value));
                    default -> (OF_NORM.contains(name) ? norm : answer).put(name, value);
                }
            });
            read.forEach(fact -> evidence.add(number(fact(fact))));
            answer.put(NORM, number(norms.number(object(norm))));
            own.put("answer", number(answers.number(object(answer))));
            putUnlessEmpty(own, "evidence", evidence);
            SourceNode place = whole.get(PLACE);
            boolean isOfFirst = !read.isEmpty() && placeOf(read.get(0)).equals(place);
            if (place != null && !isOfFirst) {
                own.put(PLACE, number(place(place)));
            }
            return object(own);
        }

        /** A fact; where it stands can be told by its number too. */
        private int fact(SourceNode fact) {
            int number = facts.number(fact);
            places.putIfAbsent(placeOf(fact), number);
            return number;
        }

        private int place(SourceNode place) {
            return places.computeIfAbsent(place, facts::number);
        }
    }

    private static SourceNode placeOf(SourceNode fact) {
        Map<String, SourceNode> place = new LinkedHashMap<>(((SourceNode.Fields) fact).fields());
        place.remove("value");
        return object(place);
    }

    /** A citation with the number of its work, and what is said of that, in the place of the name of the work. */
    private SourceNode citation(SourceNode whole) {
        Map<String, SourceNode> work = new LinkedHashMap<>();
        Map<String, SourceNode> own = new LinkedHashMap<>();
        ((SourceNode.Fields) whole)
                .fields()
                .forEach((name, value) -> (OF_ARTICLE.contains(name) ? own : work).put(name, value));
        own.put(WORK, number(works.number(object(work))));
        return object(own);
    }

    private static void putUnlessEmpty(Map<String, SourceNode> to, String name, List<SourceNode> list) {
        if (!list.isEmpty()) {
            to.put(name, new SourceNode.Elements(Position.START, list));
        }
    }

    private static List<SourceNode> elements(SourceNode list) {
        return ((SourceNode.Elements) list).elements();
    }

    private static SourceNode object(Map<String, SourceNode> fields) {
        return new SourceNode.Fields(Position.START, fields, Map.of());
    }

    private static SourceNode number(int number) {
        return new SourceNode.Scalar(Position.START, Kind.NUMBER, Integer.toString(number));
    }

    private static Map<String, SourceNode> fields(JsonParser parser) {
        Map<String, SourceNode> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, node(parser));
        }
        return fields;
    }

    /** The value that a parser is at. Where it stands is of no account, so that the same in two places is the same. */
    private static SourceNode node(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(fields(parser));
            case START_ARRAY -> {
                List<SourceNode> elements = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(node(parser));
                }
                yield new SourceNode.Elements(Position.START, elements);
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(Kind.NUMBER, parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> scalar(Kind.TRUTH, parser.getString());
            case VALUE_NULL -> scalar(Kind.NOTHING, "");
            default -> scalar(Kind.TEXT, parser.getString());
        };
    }

    private static SourceNode scalar(Kind kind, String text) {
        return new SourceNode.Scalar(Position.START, kind, text);
    }
}
