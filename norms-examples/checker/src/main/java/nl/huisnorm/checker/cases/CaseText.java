package nl.huisnorm.checker.cases;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import nl.huisnorm.assessment.Between;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Measure;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.text.Lines;
import nl.huisnorm.checker.text.Words;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.cases.CaseAnswer;
import nl.huisnorm.internal.cases.CaseFile;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;

/** What came of cases, for people: a line for each that passed, and what was expected and found of the others. */
final class CaseText implements TestCommand.Told {

    private static final int MOST_NORMS = 40;

    private final Lines lines;
    private final ResourceBundle texts;
    private final Locale locale;
    private int passed;
    private int failed;
    private int unreadable;

    CaseText(PrintStream out, ResourceBundle texts) {
        this.lines = new Lines(out);
        this.texts = texts;
        this.locale = texts.getLocale();
    }

    @Override
    public void judged(CaseResult result) {
        if (result.isPassed()) {
            passed++;
            lines.line(0, Texts.format(texts, "test.passed", result.file(), result.title()));
            return;
        }
        failed++;
        lines.line(0, Texts.format(texts, "test.failed", result.file(), result.title()));
        for (CaseAnswer answer : result.answers()) {
            if (!answer.wrong().isEmpty()) {
                lines.line(1, Texts.format(texts, "test.at", answer.norm(), subject(answer), result.line(answer)));
                sentences(answer, texts).forEach(sentence -> lines.line(2, sentence));
            }
        }
    }

    private static String subject(CaseAnswer answer) {
        CaseFile.Expected expected = answer.expected();
        return expected == null || expected.subject() == null ? "" : " [" + expected.subject() + "]";
    }

    /** What was expected, and what was found instead. */
    static List<String> sentences(CaseAnswer answer, ResourceBundle texts) {
        List<String> sentences = new ArrayList<>();
        CaseFile.Expected expected = answer.expected();
        sentences.add(expected == null ? texts.getString("test.expected-none") : expected(expected, texts));
        if (answer.found().isEmpty()) {
            sentences.add(texts.getString("test.found-none"));
        }
        boolean isMany = answer.found().size() > 1 && expected != null;
        if (isMany) {
            String subjects = answer.found().stream()
                    .map(finding -> finding.subject().id())
                    .distinct()
                    .collect(Collectors.joining(", "));
            sentences.add(Texts.format(texts, "test.found-many", answer.found().size(), subjects));
            return sentences;
        }
        for (Finding finding : answer.found()) {
            sentences.add(found(finding, texts));
            sentences.add(finding.message(texts.getLocale()));
        }
        return sentences;
    }

    private static String expected(CaseFile.Expected expected, ResourceBundle texts) {
        Locale locale = texts.getLocale();
        List<String> parts = new ArrayList<>();
        parts.add(expected.outcome().label(locale));
        if (expected.reason() != null) {
            parts.add(expected.reason().label(locale));
        }
        CaseFile.Between actual = expected.actualBetween();
        CaseFile.Between required = expected.requiredBetween();
        number("test.actual", expected.actual(), texts, parts);
        between(
                "test.actual",
                actual == null ? null : actual.least(),
                actual == null ? null : actual.most(),
                texts,
                parts);
        number("test.required", expected.required(), texts, parts);
        between(
                "test.required",
                required == null ? null : required.least(),
                required == null ? null : required.most(),
                texts,
                parts);
        List<String> missing = expected.missing();
        if (missing != null) {
            parts.add(Texts.format(texts, "test.missing", String.join(" ", missing)));
        }
        return Texts.format(texts, "test.expected", String.join("; ", parts));
    }

    private static String found(Finding finding, ResourceBundle texts) {
        Locale locale = texts.getLocale();
        List<String> parts = new ArrayList<>();
        parts.add(finding.outcome().label(locale));
        if (finding.reason() != null) {
            parts.add(finding.reason().label(locale));
        }
        Measure measure = finding.measure();
        if (measure != null) {
            Between actual = measure.actualBetween();
            Between required = measure.requiredBetween();
            number("test.actual", measure.actual(), texts, parts);
            between(
                    "test.actual",
                    actual == null ? null : actual.least(),
                    actual == null ? null : actual.most(),
                    texts,
                    parts);
            number("test.required", measure.required(), texts, parts);
            between(
                    "test.required",
                    required == null ? null : required.least(),
                    required == null ? null : required.most(),
                    texts,
                    parts);
        }
        if (!finding.missing().isEmpty()) {
            String places = finding.missing().stream()
                    .map(one -> one.place().toString())
                    .collect(Collectors.joining(" "));
            parts.add(Texts.format(texts, "test.missing", places));
        }
        return Texts.format(texts, "test.found", finding.subject().id(), String.join("; ", parts));
    }

    private static void number(String key, @Nullable BigDecimal number, ResourceBundle texts, List<String> parts) {
        if (number != null) {
            parts.add(Texts.format(texts, key, Words.number(number, Messages.in(texts.getLocale()))));
        }
    }

    private static void between(
            String key,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            ResourceBundle texts,
            List<String> parts) {
        if (least != null || most != null) {
            parts.add(Texts.format(texts, key, end(least, texts) + " – " + end(most, texts)));
        }
    }

    private static String end(@Nullable BigDecimal number, ResourceBundle texts) {
        return number == null ? "?" : Words.number(number, Messages.in(texts.getLocale()));
    }

    @Override
    public void unreadable(String file, UnreadableInputException problem) {
        unreadable++;
        problem.groups().forEach(one -> lines.line(0, one.line(locale)));
    }

    @Override
    public void end(NormsReached norms) {
        lines.blank();
        lines.line(0, Texts.format(texts, "test.all", passed + failed + unreadable, passed, failed, unreadable));
        int all = norms.reached().size() + norms.notReached().size();
        String key = norms.areOfProfiles() ? "test.reached-profile" : "test.reached";
        lines.line(0, Texts.format(texts, key, norms.reached().size(), all));
        if (!norms.notReached().isEmpty() && !norms.reached().isEmpty()) {
            int more = norms.notReached().size() - MOST_NORMS;
            String first = norms.notReached().stream().limit(MOST_NORMS).collect(Collectors.joining(", "));
            lines.line(1, Texts.format(texts, "test.not-reached", more > 0 ? first + ", … (+" + more + ")" : first));
        }
    }

    @Override
    public void close() {
        // nothing is kept
    }
}
