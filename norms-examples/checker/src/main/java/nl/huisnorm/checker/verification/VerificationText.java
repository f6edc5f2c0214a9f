package nl.huisnorm.checker.verification;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.checker.assessment.ReportFormat;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.text.Lines;
import nl.huisnorm.checker.verification.Verification.Cause;
import nl.huisnorm.checker.verification.Verification.Change;
import nl.huisnorm.checker.verification.Verification.Difference;
import nl.huisnorm.checker.verification.Verification.Line;
import nl.huisnorm.checker.verification.Verification.OfFinding;
import nl.huisnorm.checker.verification.Verification.OfInput;
import nl.huisnorm.checker.verification.Verification.OfUnreadable;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Named;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says to people whether a report is what the rulebook gives. */
final class VerificationText {

    private static final int MOST_FINDINGS = 25;

    /** What of a finding tells where something stands. */
    private static final Set<String> OF_PLACES = Set.of("evidence", "place");

    private static final int MOST_FIELDS = 6;
    private static final int DIGITS = 12;
    private static final int LONGEST = 160;

    private static final List<Named> WORDS = Stream.of(Outcome.values(), Verdict.values(), Reason.values())
            .<Named>flatMap(Stream::of)
            .toList();

    private final Lines lines;
    private final ResourceBundle texts;
    private final Locale locale;
    private final boolean expand;

    VerificationText(PrintStream out, Locale locale, boolean expand) {
        this.lines = new Lines(out);
        this.texts = Texts.of(locale);
        this.locale = locale;
        this.expand = expand;
    }

    /** Writes it. */
    void write(String file, ReportFormat format, Verification found, GivenFiles given) {
        String key = switch (found.exit()) {
            case 0 -> "verify.same";
            case 1 -> "verify.differs";
            default -> "verify.untold";
        };
        line(0, key, file);
        otherRulebook(found);
        head(found);
        found.again()
                .law()
                .notHere()
                .forEach(one -> line(0, "verify.not-here", text("verify.what-" + one.what()), one.name()));
        if (found.assessments().isEmpty()) {
            line(0, "verify.nothing");
        }
        for (OfInput input : found.assessments()) {
            lines.blank();
            input(input, found);
        }
        unreadable(found.unreadable());
        if (found.again().law().notHere().isEmpty() || expand) {
            differing(found.lines());
        } else if (!found.lines().isEmpty()) {
            lines.blank();
            line(0, "verify.lines-not-comparable", found.lines().size());
        }
        String compared = "verify.compared-" + format.name();
        if (texts.containsKey(compared)) {
            lines.blank();
            line(0, compared);
        }
        given.others().forEach(other -> line(0, "verify.other", other));
        given.otherDetails().forEach(other -> line(0, "verify.other-inspection", other));
    }

    /** That the law of another day, or other norms, are held against the report: before all that differs for it. */
    private void otherRulebook(Verification found) {
        String told = followed(found.report());
        String is = followed(found.again().report());
        if (!told.isEmpty() && !is.isEmpty() && !told.equals(is)) {
            line(0, "verify.other-rulebook", told, is);
        }
    }

    /** The version of a rulebook and the day up to which it follows the law; empty where nothing was judged by it. */
    private String followed(ReportTree report) {
        String day = report.assessments().stream()
                .map(one -> ReportTree.text(one, "knownOn"))
                .findFirst()
                .orElse("");
        String version = ReportTree.text(report.root(), "rulebook", "version");
        return day.isEmpty() || version.isEmpty() ? "" : Texts.format(texts, "verify.followed", version, day(day));
    }

    private void head(Verification found) {
        JsonNode told = found.report().root();
        JsonNode is = found.again().report().root();
        line(0, "verify.made-with", program(told), rulebook(told));
        if (!found.head().isEmpty()) {
            line(0, "verify.judged-with", program(is), rulebook(is));
        }
        found.head().stream()
                .filter(field -> !field.name().equals("tool") && !field.name().equals("rulebook"))
                .forEach(field -> field(0, field));
    }

    /** What the report says was not judged. */
    private void unreadable(List<OfUnreadable> all) {
        if (!all.isEmpty()) {
            lines.blank();
        }
        for (OfUnreadable input : all) {
            String file = ReportTree.text(input.told(), "input", "file");
            if (!input.isHere()) {
                line(0, "verify.unread-not-here", file);
            } else if (input.isRead()) {
                line(0, "verify.unread-readable", file);
            } else if (input.isSame()) {
                line(0, "verify.unread-same", file);
            } else {
                line(0, "verify.unread-differs", file);
                input.fields().forEach(field -> field(1, field));
            }
        }
    }

    /** The lines that differ of a form that is read as lines. */
    private void differing(List<Line> all) {
        if (all.isEmpty()) {
            return;
        }
        lines.blank();
        line(0, "verify.lines", all.size());
        int most = expand ? Integer.MAX_VALUE : MOST_FINDINGS;
        all.stream().limit(most).forEach(one -> {
            String place =
                    one.norm().isEmpty() ? Integer.toString(one.number()) : one.number() + " (" + one.norm() + ")";
            line(1, "verify.line", place, shown(one.told()), shown(one.is()));
        });
        if (all.size() > most) {
            line(1, "verify.more-lines", all.size() - most);
        }
    }

    /** A line as it is, or that there is none; of a long one its beginning. */
    private String shown(@Nullable String line) {
        if (line == null) {
            return text("verify.absent");
        }
        return expand || line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    private static String program(JsonNode report) {
        return ReportTree.text(report, "tool", "name") + " " + ReportTree.text(report, "tool", "version");
    }

    private static String rulebook(JsonNode report) {
        return ReportTree.text(report, "rulebook", "version") + " ("
                + brief(ReportTree.text(report, "rulebook", "sha256")) + ")";
    }

    private static String brief(String digest) {
        return digest.length() > DIGITS ? digest.substring(0, DIGITS) + "…" : digest;
    }

    private void input(OfInput input, Verification found) {
        JsonNode told = input.told();
        String name = ReportTree.text(told, "subject", "name");
        line(
                0,
                "verify.input",
                ReportTree.text(told, "input", "file"),
                name.isEmpty() ? ReportTree.text(told, "subject", "id") : name,
                day(ReportTree.text(told, "asOf")),
                brief(ReportTree.text(told, "input", "sha256")));
        if (!input.isHere()) {
            line(1, "verify.no-input");
            return;
        }
        if (input.isSame() && !found.again().law().notHere().isEmpty()) {
            line(1, "verify.input-same-as-far");
            written(input);
            return;
        }
        if (input.isSame()) {
            line(
                    1,
                    told.path("findings").isEmpty() ? "verify.input-same-whole" : "verify.input-same",
                    told.path("findings").size());
            written(input);
            return;
        }
        written(input);
        if (told.path("findings").isEmpty()) {
            // a form that is read as lines tells no findings one by one
            line(1, "verify.input-differs-whole");
        } else {
            line(
                    1,
                    "verify.input-differs",
                    input.findings().size(),
                    input.fields().size());
        }
        input.causes().forEach(cause -> cause(cause, input));
        input.fields().stream().filter(field -> !field.name().equals("input")).forEach(field -> field(1, field));
        List<OfFinding> shown = input.findings().stream()
                .filter(finding -> expand || !isOfPlaces(finding))
                .toList();
        int most = expand ? Integer.MAX_VALUE : MOST_FINDINGS;
        shown.stream().limit(most).forEach(finding -> finding(finding, found));
        if (shown.size() > most) {
            line(1, "verify.more", shown.size() - most);
        }
        int left = input.findings().size() - shown.size();
        if (left > 0) {
            line(1, "verify.more-places", left);
        }
    }

    /** That the file is another one, and says the same, or that the record stands elsewhere. */
    private void written(OfInput input) {
        switch (input.written()) {
            case ALIKE -> {}
            case OTHERWISE -> line(1, "verify.otherwise");
            case ON_ANOTHER_LINE -> line(1, "verify.on-another-line");
        }
    }

    /** Whether only what was read, or where, differs: where a line was added to a file all below it stand elsewhere. */
    private static boolean isOfPlaces(OfFinding finding) {
        return finding.change() == Change.OTHER
                && finding.fields().stream().allMatch(field -> OF_PLACES.contains(field.name()));
    }

    private void cause(Cause cause, OfInput input) {
        String key = "verify.cause-" + cause.name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (cause == Cause.INPUT) {
            String is = input.fields().stream()
                    .filter(field -> field.name().equals("input"))
                    .map(field -> field.is() == null ? "" : ReportTree.text(field.is(), "file"))
                    .collect(Collectors.joining());
            line(1, key, is);
        } else {
            line(1, key);
        }
    }

    private String day(String day) {
        return day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? Messages.in(locale).date(LocalDate.parse(day)) : day;
    }

    private void finding(OfFinding of, Verification found) {
        JsonNode finding = of.finding();
        String norm = ReportTree.text(finding, "norm");
        String title = found.again().law().huisnorm().rulebook().norms().stream()
                .filter(one -> one.id().equals(norm))
                .map(Norm::title)
                .map(text -> text.in(locale))
                .findFirst()
                .orElse("");
        String subject = ReportTree.text(finding, "subject", "id");
        lines.line(1, norm + "  " + title + (title.isEmpty() ? "" : ", ") + subject);
        switch (of.change()) {
            case ADDED -> line(2, "verify.added", word(finding.get("outcome")));
            case REMOVED -> line(2, "verify.removed", word(finding.get("outcome")));
            case MOVED -> line(2, "verify.moved");
            case OTHER -> of.fields().forEach(field -> field(2, field));
        }
    }

    private void field(int indent, Difference field) {
        List<Difference> all = new ArrayList<>();
        leaves(field.name(), field.told(), field.is(), all);
        all.stream()
                .limit(expand ? Integer.MAX_VALUE : MOST_FIELDS)
                .forEach(leaf -> line(indent, "verify.field", name(leaf.name()), word(leaf.told()), word(leaf.is())));
        if (!expand && all.size() > MOST_FIELDS) {
            line(indent, "verify.more-fields", name(field.name()), all.size() - MOST_FIELDS);
        }
    }

    /** The single values that differ, by where they stand. */
    private static void leaves(String name, @Nullable JsonNode told, @Nullable JsonNode is, List<Difference> to) {
        if (told == null || is == null || !isAlike(told, is)) {
            to.add(new Difference(name, told, is));
        } else if (told.isObject()) {
            for (String field : is.propertyNames()) {
                below(name + "." + field, told.get(field), is.get(field), to);
            }
            told.propertyNames().stream()
                    .filter(field -> !is.has(field))
                    .forEach(field -> below(name + "." + field, told.get(field), null, to));
        } else if (told.isArray()) {
            for (int i = 0; i < Math.max(told.size(), is.size()); i++) {
                below(name + "[" + i + "]", told.get(i), is.get(i), to);
            }
        } else {
            to.add(new Difference(name, told, is));
        }
    }

    private static boolean isAlike(JsonNode one, JsonNode other) {
        return one.isObject() == other.isObject() && one.isArray() == other.isArray();
    }

    private static void below(String name, @Nullable JsonNode told, @Nullable JsonNode is, List<Difference> to) {
        if (told == null || is == null || !ReportTree.same(told, is)) {
            leaves(name, told, is, to);
        }
    }

    /** What a field is called by people, and where in it something stands. */
    private String name(String path) {
        String first = path.split("[.\\[]", 2)[0];
        String key = "verify.field-" + first;
        String rest = path.substring(first.length());
        String told = rest.startsWith(".") ? told(rest.substring(1)).orElse("") : "";
        String within = told.isEmpty() ? rest : " (" + told + ")";
        String column = "report-list.column-" + first;
        String known = texts.containsKey(column) ? column : "report-list.basis-" + first;
        String label = texts.containsKey(key) ? key : known;
        return (texts.containsKey(label) ? text(label) : first) + within;
    }

    private String word(@Nullable JsonNode value) {
        if (value == null) {
            return text("verify.absent");
        }
        if (value.isBoolean()) {
            return Messages.in(locale).get(value.asBoolean() ? "report.yes" : "report.no");
        }
        String told = value.isValueNode() ? value.asString("") : text("verify.present");
        return told(told).orElse(told);
    }

    /** A word of reports as people say it. */
    private Optional<String> told(String name) {
        return WORDS.stream()
                .filter(word -> word.name().equals(name))
                .map(word -> word.label(locale))
                .findFirst();
    }

    private String text(String key) {
        return texts.getString(key);
    }

    private void line(int indent, String key, Object... arguments) {
        lines.line(indent, Texts.format(texts, key, arguments));
    }
}
