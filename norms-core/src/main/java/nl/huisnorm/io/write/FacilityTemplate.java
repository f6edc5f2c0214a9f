package nl.huisnorm.io.write;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.facts.Fact;
import nl.huisnorm.internal.facts.FactRecord;
import nl.huisnorm.internal.facts.FactTable;
import nl.huisnorm.internal.facts.FactType;
import nl.huisnorm.internal.source.Edit;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.stability.Experimental;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Named;
import org.jspecify.annotations.Nullable;

/**
 * Writes a facility that is begun as YAML to be filled in: what is known stands there, and every fact that is asked for as a field
 * without a value, which readers take for not known. Above each stands, as a comment, the question, what the answer looks like,
 * where it is found and which norms ask for it.
 * What people know things by has its room too. Equal facilities and the same facts asked for give equal bytes.
 */
@Experimental
public final class FacilityTemplate {

    private static final FactTable TABLE = FactTable.get();
    private static final int MOST_NORMS = 4;
    private static final int WIDTH = 100;
    private static final int NARROWEST = 40;
    private static final String COMMENT = "# ";
    private static final String STEP = "  ";

    /** What stands in a template is the first of its kind: so questions call it, whatever its id will be. */
    private static final String FIRST = "1";

    private final Asked asked;
    private final Locale locale;
    private final Messages texts;
    private final Messages questions;

    private FacilityTemplate(Asked asked, Locale locale) {
        this.asked = asked;
        this.locale = locale;
        this.texts = Messages.in(locale);
        this.questions = Messages.ofQuestions(locale);
    }

    /** Tells what is asked for. */
    @FunctionalInterface
    public interface Asked {
        /**
         * The norms that ask for a fact.
         *
         * @param place where it would stand in the file
         * @param fact its owner, a dot and its name, for instance {@code room.area}
         * @return the norms; none where it is not asked for, and then it is left out
         */
        List<Norm> norms(Pointer place, String fact);

        /**
         * Whether people know something by a fact, as by its name: then there is room for it though no norm asks for it. It is no
         * reason to ask for a list of such things.
         *
         * @param fact its owner, a dot and its name, for instance {@code address.street}
         * @return whether there is room for it in any case; false where this is not told
         */
        default boolean isKnownBy(String fact) {
            return false;
        }
    }

    /**
     * Writes a facility to be filled in.
     *
     * @param begun what is known; its lists need only one of a kind
     * @param asked tells what is asked for
     * @param locale the language of the comments; anything but Dutch gives English
     * @param out where to write, in UTF-8; it stays open
     * @throws IOException as the stream throws it
     */
    public static void write(Facility begun, Asked asked, Locale locale, OutputStream out) throws IOException {
        FacilityTemplate template = new FacilityTemplate(asked, locale);
        About about = new About(new Subject("facility", begun.id(), begun.name(), Pointer.ROOT), null, null);
        Block block = template.record(TABLE.record(Facility.class), begun, Pointer.ROOT, about, 0);
        String text = block.lines().stream().map(line -> line + "\n").collect(Collectors.joining());
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /**
     * Lines of a file.
     *
     * @param asks whether a norm asks for anything in them
     * @param names whether something is known by what stands in them, outside of lists
     */
    private record Block(List<String> lines, boolean asks, boolean names) {
        static final Block NONE = new Block(List.of(), false, false);
    }

    /** What questions are about: a subject, and the part of it. */
    private record About(
            Subject subject,
            @Nullable RoomKind room,
            @Nullable String part) {

        String description(Locale locale) {
            int number = part == null ? 0 : 1;
            return new Question.Place(subject.place(), subject, room, part, number).description(locale);
        }
    }

    private Block record(FactRecord type, @Nullable Record value, Pointer at, About about, int depth) {
        Map<String, Object> values = value == null ? Map.of() : Edit.values(value);
        List<String> lines = new ArrayList<>();
        boolean asks = false;
        boolean names = false;
        for (Fact fact : type.facts()) {
            Pointer place = at.field(fact.name());
            Object given = values.get(fact.name());
            Block block = given == null ? blank(fact, place, about, depth) : given(fact, given, place, about, depth);
            lines.addAll(block.lines());
            asks |= block.asks();
            names |= block.names();
        }
        return new Block(lines, asks, names);
    }

    private Block given(Fact fact, Object given, Pointer place, About about, int depth) {
        if (given instanceof Record part) {
            Block inner = record(TABLE.partOf(fact), part, place, about, depth + 1);
            return new Block(headed(fact, inner.lines()), inner.asks(), inner.names());
        }
        if (!(given instanceof List<?> list)) {
            String label = given instanceof Named word ? " # " + word.label(locale) : "";
            String text = given instanceof Named word ? word.key() : given.toString();
            return new Block(List.of(fact.name() + ": " + text + label), false, false);
        }
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.addAll(
                comment(texts.get("template.copy", TABLE.partOf(fact).label().in(locale)), depth));
        lines.add(fact.name() + ":");
        boolean asks = false;
        for (int i = 0; i < list.size(); i++) {
            Record element = (Record) list.get(i);
            Pointer at = place.element(i);
            FactRecord type = TABLE.partOf(fact);
            Block inner = record(type, element, at, about(element, type, at), depth + 2);
            lines.addAll(indented(element(inner.lines(), "- ", STEP)));
            asks |= inner.asks();
        }
        return new Block(lines, asks, false);
    }

    private static About about(Record element, FactRecord type, Pointer at) {
        Subject subject = new Subject(type.owner(), FIRST, null, at);
        return element instanceof Room room ? new About(subject, room.kind(), null) : new About(subject, null, null);
    }

    private Block blank(Fact fact, Pointer place, About about, int depth) {
        if (fact.type().isPart()) {
            return fact.type().isList() ? parts(fact, place, about, depth) : part(fact, place, about, depth);
        }
        List<Norm> norms = asked.norms(place, fact.path());
        boolean names = asked.isKnownBy(fact.path());
        if (norms.isEmpty() && !fact.required() && !names) {
            return Block.NONE;
        }
        List<String> lines = comments(fact, norms, about, depth);
        lines.add(fact.name() + ":");
        return new Block(lines, !norms.isEmpty(), names);
    }

    private Block part(Fact fact, Pointer place, About about, int depth) {
        Block inner = record(TABLE.partOf(fact), null, place, about, depth + 1);
        return inner.asks() || inner.names()
                ? new Block(headed(fact, inner.lines()), inner.asks(), inner.names())
                : Block.NONE;
    }

    /** A list of which nothing is known: without a value, and one of its elements as a comment to be copied. */
    private Block parts(Fact fact, Pointer place, About about, int depth) {
        List<Norm> norms = asked.norms(place, fact.path());
        FactRecord type = TABLE.partOf(fact);
        Pointer at = place.element(0);
        boolean isSubject = questions.keys().contains("place." + type.owner());
        About ofElement = isSubject
                ? new About(new Subject(type.owner(), FIRST, null, at), null, null)
                : new About(about.subject(), about.room(), type.owner());
        Block inner = record(type, null, at, ofElement, depth + 2);
        if (norms.isEmpty() && !inner.asks()) {
            return Block.NONE;
        }
        List<String> lines = new ArrayList<>();
        if (depth == 0) {
            lines.add("");
        }
        lines.addAll(comments(fact, norms, about, depth));
        if (!inner.asks()) {
            lines.add(fact.name() + ":");
        } else {
            lines.addAll(comment(texts.get("template.list", type.label().in(locale)), depth));
            lines.add(fact.name() + ":");
            lines.addAll(element(
                    inner.lines().stream().filter(line -> !line.isEmpty()).toList(), "#- ", "#  "));
        }
        return new Block(lines, true, false);
    }

    private List<String> headed(Fact fact, List<String> inner) {
        String label = fact.label().in(locale);
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(COMMENT + label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1));
        lines.add(fact.name() + ":");
        lines.addAll(indented(inner.isEmpty() || !inner.get(0).isEmpty() ? inner : inner.subList(1, inner.size())));
        return lines;
    }

    /** The lines of an element of a list; what stands before its first field is moved above it. */
    private static List<String> element(List<String> lines, String first, String further) {
        List<String> all = new ArrayList<>();
        boolean begun = false;
        for (String line : lines) {
            if (line.isEmpty()) {
                all.add("");
            } else if (!begun && !line.startsWith(COMMENT)) {
                all.add(first + line);
                begun = true;
            } else {
                all.add(further + line);
            }
        }
        return all;
    }

    private static List<String> indented(List<String> lines) {
        return lines.stream().map(line -> line.isEmpty() ? line : STEP + line).toList();
    }

    /** The question and its answer, where to find it, and who asks. */
    private List<String> comments(Fact fact, List<Norm> norms, About about, int depth) {
        List<String> lines = new ArrayList<>();
        String key = "question." + fact.path();
        String question = questions.keys().contains(key)
                ? questions.get(key, about.description(locale))
                : sentence(fact.about().in(locale));
        lines.addAll(comment(question + " (" + hint(fact) + ")", depth));
        String where = texts.get("template.where", fact.where().in(locale));
        lines.addAll(comment(norms.isEmpty() ? where : where + " " + norms(norms), depth));
        return lines;
    }

    private String norms(List<Norm> norms) {
        String first = norms.stream().limit(MOST_NORMS).map(Norm::id).collect(Collectors.joining(", "));
        int more = norms.size() - MOST_NORMS;
        return texts.get("template.norms", more > 0 ? first + " (+" + more + ")" : first);
    }

    private static String sentence(String phrase) {
        String begun = phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
        return begun.endsWith(".") ? begun : begun + ".";
    }

    /** What an answer looks like in a file. */
    private String hint(Fact fact) {
        return switch (fact.type()) {
            case YES_NO -> texts.get("template.yes-no");
            case DATE -> texts.get("template.date");
            case COUNT, NUMBER -> number(fact);
            case CHOICE -> texts.get("template.one-of", words(fact));
            case CHOICES -> texts.get("template.some-of", words(fact));
            case TEXT -> {
                String example = fact.example();
                yield texts.get("template.text") + (example == null ? "" : ", " + texts.get("input.pattern", example));
            }
            case TEXTS -> texts.get("input.type.list", texts.get("template.text"));
            default -> texts.get("template.parts");
        };
    }

    private String number(Fact fact) {
        MeasurementUnit unit = fact.unit();
        String kind = questions.get("hint.range", bound(fact.least()), bound(fact.most()));
        String name = fact.type() == FactType.COUNT ? "hint.whole-number" : "hint.number";
        return unit == null || unit == MeasurementUnit.COUNT
                ? questions.get(name, kind)
                : questions.get(name + "-in", unit.label(locale), kind);
    }

    private String bound(@Nullable BigDecimal number) {
        return number == null ? "…" : texts.number(number.toPlainString());
    }

    private String words(Fact fact) {
        return TABLE.choiceOf(fact).words().stream()
                .map(word -> word.key() + " = " + word.label().in(locale))
                .collect(Collectors.joining("; "));
    }

    /** A comment, broken between words where it is too long. */
    private static List<String> comment(String text, int depth) {
        int width = Math.max(NARROWEST, WIDTH - STEP.length() * depth);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(COMMENT.strip());
        for (String word : text.replaceAll("\\s+", " ").strip().split(" ", -1)) {
            if (line.length() + 1 + word.length() > width && line.length() > 1) {
                lines.add(line.toString());
                line = new StringBuilder(COMMENT.strip());
            }
            line.append(' ').append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
