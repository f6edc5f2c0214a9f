package nl.huisnorm.checker.assessment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.checker.report.Alike;
import nl.huisnorm.checker.report.Answers;
import nl.huisnorm.checker.report.Asked;
import nl.huisnorm.checker.report.Closing;
import nl.huisnorm.checker.report.Subjects;
import nl.huisnorm.checker.text.Lines;
import nl.huisnorm.checker.text.Words;
import nl.huisnorm.io.read.SourceMap;
import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.text.Messages;

/**
 * What an inspector reads first: what needs action, on about a screen, then what would settle what cannot be told. What is alike is
 * told once, with its places; nothing vanishes: what is left out is counted, and the report in full has it.
 */
final class ShortText {

    /** So many norms are told with what they ask and where; those after them in a line each. */
    private static final int MOST_IN_FULL = 8;

    /** So many norms are told in a line each; those after them by their ids. */
    private static final int MOST_LINES = 24;

    private static final int MOST_ANSWERS = 3;
    private static final int MOST_CHECKS = 10;
    private static final int MOST_ADVICE = 6;

    private final Lines lines;
    private final Locale locale;
    private final Messages texts;
    private final Answers answers;
    private final Assessment assessment;
    private final Subjects subjects;

    ShortText(Lines lines, Messages texts, SourceMap positions, Assessment assessment) {
        this.lines = lines;
        this.locale = texts.locale();
        this.texts = texts;
        this.assessment = assessment;
        this.subjects = new Subjects(assessment, texts);
        this.answers = new Answers(assessment, positions, texts);
    }

    /**
     * Writes it.
     *
     * @param questions what can be asked about it; empty where that was not looked for
     * @param file the file as it was named; by that name the questions can be asked for
     * @return the line to close with: what to do now
     */
    String write(List<Question> questions, String file) {
        Closing closing = Closing.of(assessment, questions, texts);
        notMet(closing.notMet());
        plain("report.not-met-unless", closing.open(Reason.NOT_MET_UNLESS));
        plain("report.ambiguous", closing.open(Reason.AMBIGUOUS));
        plain("report.data-in-doubt", closing.open(Reason.DATA_IN_DOUBT));
        unknown(closing, file);
        checks(closing.open(Reason.PERSON_MUST_JUDGE));
        advice();
        plain("report.waived", assessment.findings(Outcome.WAIVED));
        lines.line(
                0,
                texts.get(
                        "report.in-order",
                        number(assessment.findings(Outcome.COMPLIANT).size()),
                        number(assessment.findings(Outcome.NOT_APPLICABLE).size())));
        return closing.line(assessment, texts);
    }

    /** What is not met, the law and its kin first; then certificate and agreement. */
    private void notMet(List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        heading("report.not-met", findings.size());
        List<Alike> all = Alike.of(findings);
        String before = "";
        for (int i = 0; i < all.size() && i < MOST_LINES; i++) {
            String kind = all.get(i).layer().compareTo(Layer.CERTIFICATION) < 0 ? "report.by-law" : "report.by-promise";
            if (!kind.equals(before)) {
                lines.line(1, texts.get(kind));
                before = kind;
            }
            if (i < MOST_IN_FULL) {
                inFull(all.get(i));
            } else {
                if (i == MOST_IN_FULL) {
                    lines.line(1, texts.get("report.from-here-in-short"));
                }
                inOneLine(all.get(i));
            }
        }
        rest(all.stream().skip(MOST_LINES).toList());
        lines.blank();
    }

    private void inFull(Alike alike) {
        Norm norm = alike.norm();
        lines.line(2, alike.ids() + "  " + norm.title().in(locale));
        lines.line(3, alike.findings().get(0).requirement().in(locale));
        String local = norm.adoptedBy() == null || norm.local() ? "" : " · " + texts.get("report.local-value");
        lines.line(
                3,
                alike.norms().stream().map(one -> one.citation().in(locale)).collect(Collectors.joining("; ")) + local);
        LocalDate lawOf = alike.findings().get(0).asOf();
        if (norm.followsApplication() && !lawOf.equals(assessment.options().asOf())) {
            lines.line(3, texts.get("report.by-application", Words.date(lawOf, texts)));
        }
        answers(alike, 3);
        alike.findings().stream()
                .flatMap(one -> one.cautions().stream())
                .distinct()
                .forEach(caution -> lines.line(3, "! " + caution.text().in(locale)));
    }

    /** The places with what was found there; those with the same answer together. */
    private void answers(Alike alike, int indent) {
        List<Answers.Same> all = answers.of(alike.findings());
        all.stream().limit(MOST_ANSWERS).forEach(same -> {
            String place = same.places();
            String text = place.isEmpty() || same.text().isEmpty() ? place + same.text() : place + ": " + same.text();
            if (!text.isEmpty()) {
                lines.line(indent, "- " + text + behind(same.where()));
            }
        });
        if (all.size() > MOST_ANSWERS) {
            long more = all.stream()
                    .skip(MOST_ANSWERS)
                    .mapToLong(same -> same.findings().size())
                    .sum();
            lines.line(indent, texts.get("report.more-subjects", number(more)));
        }
    }

    private void inOneLine(Alike alike) {
        String place = subjects.text(alike.findings());
        lines.line(
                2,
                alike.ids() + "  " + alike.norm().title().in(locale)
                        + (place.isEmpty() ? "" : ": " + place)
                        + (alike.norm().binding() || alike.layer() == Layer.ADVICE
                                ? ""
                                : "  " + texts.get("report.not-binding"))
                        + behind(answers.where(alike.findings())));
    }

    private void rest(List<Alike> more) {
        if (!more.isEmpty()) {
            lines.line(
                    2,
                    texts.get(
                            "report.more-norms",
                            number(more.size()),
                            more.stream().map(Alike::ids).collect(Collectors.joining(", "))));
        }
    }

    /** A section of its own, each norm with what was found. */
    private void plain(String title, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        heading(title, findings.size());
        List<Alike> all = Alike.of(findings);
        all.stream().limit(MOST_IN_FULL).forEach(alike -> {
            lines.line(1, alike.ids() + "  " + alike.norm().title().in(locale));
            answers(alike, 2);
        });
        rest(all.stream().skip(MOST_IN_FULL).toList());
        lines.blank();
    }

    /** What is not known, by what settles it. */
    private void unknown(Closing closing, String file) {
        int count = closing.open(Reason.MISSING_DATA).size();
        if (count + closing.open(Reason.NOT_MET_UNLESS).size() == 0) {
            return;
        }
        Asked.Worth worth = closing.worth();
        heading("report.missing", count);
        lines.line(1, texts.get(closing.asked() ? "report.questions-first" : "report.missing-first"));
        for (int i = 0; i < worth.asked().size(); i++) {
            Asked one = worth.asked().get(i);
            lines.line(
                    1,
                    String.format(Locale.ROOT, "%2d", i + 1) + "  " + one.text() + "  "
                            + texts.get("report.waiting", number(one.waiting().size())));
        }
        if (worth.left() > 0) {
            lines.line(
                    1,
                    texts.get(
                            closing.asked() ? "report.more-questions" : "report.more-missing",
                            number(worth.left()),
                            file));
        }
        lines.blank();
    }

    /** What a person must look at, by the question that is asked. */
    private void checks(List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        heading("report.by-person", findings.size());
        Map<String, List<Finding>> byQuestion = Alike.of(findings).stream()
                .flatMap(alike -> alike.findings().stream())
                .collect(Collectors.groupingBy(
                        one -> Closing.check(one, texts), LinkedHashMap::new, Collectors.toList()));
        byQuestion.entrySet().stream().limit(MOST_CHECKS).forEach(entry -> {
            Set<String> about = new LinkedHashSet<>();
            entry.getValue().forEach(one -> about.add(one.norm().id()));
            String place = subjects.text(entry.getValue());
            lines.line(
                    1,
                    "[ ] " + entry.getKey() + "  (" + String.join(", ", about)
                            + (place.isEmpty() ? ")" : "; " + place + ")"));
        });
        if (byQuestion.size() > MOST_CHECKS) {
            lines.line(1, texts.get("report.more-checks", number(byQuestion.size() - MOST_CHECKS)));
        }
        lines.blank();
    }

    /** What turns no verdict, apart from what does. */
    private void advice() {
        List<Finding> notMet = Closing.binding(assessment.findings(Outcome.NON_COMPLIANT), false);
        int open = Closing.binding(assessment.findings(Outcome.UNDETERMINED), false)
                .size();
        if (notMet.isEmpty() && open == 0) {
            return;
        }
        if (notMet.isEmpty()) {
            heading("report.advice-cannot-be-told", open);
            lines.blank();
            return;
        }
        heading("report.advice", notMet.size());
        List<Alike> all = Alike.of(notMet);
        all.stream().limit(MOST_ADVICE).forEach(this::inOneLine);
        rest(all.stream().skip(MOST_ADVICE).toList());
        if (open > 0) {
            lines.line(2, texts.get("report.advice-open", number(open)));
        }
        lines.blank();
    }

    private static String behind(String where) {
        return where.isEmpty() ? "" : "  " + where;
    }

    private void heading(String title, int count) {
        lines.line(0, texts.get(title).toUpperCase(Locale.ROOT) + " (" + count + ")");
    }

    private static String number(long number) {
        return Long.toString(number);
    }
}
