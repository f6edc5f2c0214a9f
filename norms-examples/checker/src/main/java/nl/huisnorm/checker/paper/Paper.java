package nl.huisnorm.checker.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.huisnorm.text.Shown;

/**
 * A paper as it is meant, whatever file it goes into: parts, one below the other. What inputs say is made visible here, so that
 * no writer has to think of it.
 */
public final class Paper {

    private final String title;
    private final Locale locale;
    private final LocalDate day;
    private final List<Block> blocks = new ArrayList<>();

    /**
     * Begins a paper.
     *
     * @param title what it is; stands above it and at the foot of each page
     * @param locale its language
     * @param day its day, which also stands in the file as the day it was made
     */
    public Paper(String title, Locale locale, LocalDate day) {
        this.title = Shown.text(title);
        this.locale = locale;
        this.day = day;
    }

    /** A piece of text; what is still open stands out. */
    public record Span(String text, boolean bold, boolean open) {

        /** Shows what nobody would see. */
        public Span {
            text = Shown.text(text);
        }

        /** Text as it is. */
        public static Span of(String text) {
            return new Span(text, false, false);
        }

        /** What has to be filled in yet. */
        public static Span open(String text) {
            return new Span(text, true, true);
        }
    }

    /** A part of a paper. */
    sealed interface Block permits Heading, Paragraph, Table, Signature {}

    /** A heading: 1 for the paper's parts, 2 for what stands in them. */
    record Heading(int level, String text) implements Block {}

    /** A paragraph, with a number or sign before it if it has one; a remark stands on a ground of its own. */
    record Paragraph(String mark, List<Span> spans, boolean remark) implements Block {

        String text() {
            StringBuilder all = new StringBuilder();
            spans.forEach(span -> all.append(span.text()));
            return all.toString();
        }
    }

    /** A table; numbers stand to the right. */
    record Table(List<String> head, List<List<Span>> rows, List<Boolean> numbers) implements Block {}

    /** A place to sign. */
    record Signature(String name, List<String> lines) implements Block {}

    /** Adds the heading of a part. */
    public Paper part(String text) {
        blocks.add(new Heading(1, Shown.text(text)));
        return this;
    }

    /** Adds a heading in a part. */
    public Paper heading(String text) {
        blocks.add(new Heading(2, Shown.text(text)));
        return this;
    }

    /** Adds a paragraph. */
    public Paper text(String text) {
        return marked("", List.of(Span.of(text)));
    }

    /** Adds a paragraph with a number or sign before it. */
    public Paper marked(String mark, List<Span> spans) {
        blocks.add(new Paragraph(Shown.text(mark), List.copyOf(spans), false));
        return this;
    }

    /** Adds one of several things. */
    public Paper item(String text) {
        return marked("•", List.of(Span.of(text)));
    }

    /** Adds a remark on the paper itself. */
    public Paper remark(String text) {
        blocks.add(new Paragraph("", List.of(Span.of(text)), true));
        return this;
    }

    /**
     * Adds a table.
     *
     * @param head the names of the columns; one that begins with {@code #} has numbers
     */
    public Paper table(List<String> head, List<List<Span>> rows) {
        blocks.add(new Table(
                head.stream()
                        .map(name -> Shown.text(name.startsWith("#") ? name.substring(1) : name))
                        .toList(),
                rows.stream().map(List::copyOf).toList(),
                head.stream().map(name -> name.startsWith("#")).toList()));
        return this;
    }

    /** Adds a place to sign. */
    public Paper signature(String name, List<String> lines) {
        blocks.add(
                new Signature(Shown.text(name), lines.stream().map(Shown::text).toList()));
        return this;
    }

    /** A row of a table that has nothing open. */
    public static List<Span> row(String... cells) {
        return Arrays.stream(cells).map(Span::of).toList();
    }

    /** All that is still open in it, in its order. */
    public List<String> open() {
        return blocks.stream()
                .flatMap(block -> block instanceof Paragraph paragraph
                        ? paragraph.spans().stream()
                        : block instanceof Table table ? table.rows().stream().flatMap(List::stream) : Stream.of())
                .filter(Span::open)
                .map(Span::text)
                .distinct()
                .toList();
    }

    String title() {
        return title;
    }

    Locale locale() {
        return locale;
    }

    LocalDate day() {
        return day;
    }

    List<Block> blocks() {
        return blocks;
    }
}
