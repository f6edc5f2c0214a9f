package nl.huisnorm.checker.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.huisnorm.assessment.Alternative;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Measure;
import nl.huisnorm.assessment.Missing;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.checker.text.Lines;
import nl.huisnorm.checker.text.Names;
import nl.huisnorm.facility.Inspection;
import nl.huisnorm.input.Position;
import nl.huisnorm.io.read.SourceMap;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Waiver;
import nl.huisnorm.text.Messages;

/** One norm with its findings, as an inspector reads them. */
final class NormText {

    private static final int MOST_VALUES = 6;
    private static final int MOST_MISSING = 6;
    private static final int MOST_SUBJECTS = 12;

    private final Lines lines;
    private final Locale locale;
    private final Messages texts;
    private final boolean expand;

    NormText(Lines lines, Locale locale, boolean expand) {
        this.lines = lines;
        this.locale = locale;
        this.texts = Messages.in(locale);
        this.expand = expand;
    }

    void write(Norm norm, List<Finding> findings, SourceMap positions, LocalDate asOf) {
        line(
                1,
                norm.id() + "  " + norm.title().in(locale)
                        + (norm.binding() ? "" : "  " + texts.get("report.not-binding")));
        line(2, findings.get(0).requirement().in(locale));
        String local = norm.adoptedBy() == null || norm.local() ? "" : " · " + texts.get("report.local-value");
        line(2, norm.citation().in(locale) + local);
        if (norm.followsApplication() && !findings.get(0).asOf().equals(asOf)) {
            line(2, texts.get("report.by-application", date(findings.get(0).asOf())));
        }
        boolean oneByOne = expand || findings.get(0).outcome() == Outcome.NON_COMPLIANT;
        if (oneByOne) {
            oneByOne(findings, positions);
        } else {
            findings.stream()
                    .collect(Collectors.groupingBy(this::answer, LinkedHashMap::new, Collectors.toList()))
                    .forEach((answer, alike) -> {
                        subjects(alike, positions);
                        answer.lines().forEach(one -> line(3, one));
                    });
        }
        findings.stream()
                .flatMap(finding -> finding.cautions().stream())
                .distinct()
                .forEach(caution -> line(2, "! " + caution.text().in(locale)));
    }

    private String waived(Finding finding, Waiver waiver) {
        Outcome otherwise = finding.waivedOutcome();
        return texts.get(
                "report.waived-by",
                waiver.id(),
                waiver.reason(),
                waiver.owner(),
                waiver.approver(),
                date(waiver.from()),
                date(waiver.until()),
                otherwise == null ? "" : otherwise.label(locale));
    }

    private void oneByOne(List<Finding> findings, SourceMap positions) {
        int most = expand ? Integer.MAX_VALUE : MOST_SUBJECTS;
        for (Finding finding : findings.stream().limit(most).toList()) {
            subjects(List.of(finding), positions);
            answer(finding).lines().forEach(one -> line(3, one));
            evidence(finding, positions);
        }
        if (findings.size() > most) {
            line(2, texts.get("report.more-subjects", Integer.toString(findings.size() - most)));
        }
    }

    private void subjects(List<Finding> findings, SourceMap positions) {
        for (Finding finding : findings.stream().limit(MOST_SUBJECTS).toList()) {
            String text = "- " + subject(finding.subject());
            Position position = positions.locate(finding.subject().place());
            line(2, position == null ? text : text + " " + texts.get("report.line", Integer.toString(position.line())));
        }
        if (findings.size() > MOST_SUBJECTS) {
            line(2, texts.get("report.more-subjects", Integer.toString(findings.size() - MOST_SUBJECTS)));
        }
    }

    /** What is said of a subject beside its name and place; equal for subjects that got the same answer. */
    private String answer(Finding finding) {
        List<String> lines = new ArrayList<>();
        Measure measure = finding.measure();
        if (measure != null && isFull(measure) && finding.outcome() != Outcome.NOT_APPLICABLE) {
            lines.add(measure.text(locale));
        }
        if (finding.withinTolerance()) {
            lines.add(texts.get("finding.within-tolerance"));
        }
        lines.addAll(alternatives(finding.alternatives()));
        if (!finding.missing().isEmpty()) {
            lines.add(texts.get("report.missing-facts", missing(finding.missing())));
        }
        Inspection inspection = finding.inspection();
        if (inspection != null && inspection.remark() != null) {
            lines.add("“" + inspection.remark() + "”");
        }
        Waiver waiver = finding.waiver();
        if (waiver != null) {
            lines.add(waived(finding, waiver));
        }
        return String.join("\n", lines);
    }

    private static boolean isFull(Measure measure) {
        return measure.actual() != null && measure.required() != null;
    }

    /** The answers under the readings of open questions: the same answer once, the most frequent one last. */
    private List<String> alternatives(List<Alternative> alternatives) {
        Map<String, List<Alternative>> byAnswer = alternatives.stream()
                .collect(Collectors.groupingBy(this::answer, LinkedHashMap::new, Collectors.toList()));
        List<Map.Entry<String, List<Alternative>>> answers = new ArrayList<>(byAnswer.entrySet());
        answers.sort(java.util.Comparator.comparingInt(entry -> entry.getValue().size()));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            boolean others = i == answers.size() - 1
                    && i > 0
                    && answers.get(i).getValue().size() > 1;
            String readings = others
                    ? texts.get("report.otherwise")
                    : answers.get(i).getValue().stream()
                            .map(NormText::readings)
                            .collect(Collectors.joining(" " + texts.get("report.or") + " "));
            lines.add(readings + ": " + answers.get(i).getKey());
        }
        return lines;
    }

    private String answer(Alternative alternative) {
        String outcome = alternative.outcome().label(locale);
        Measure measure = alternative.measure();
        return measure != null && isFull(measure) && alternative.outcome() != Outcome.NOT_APPLICABLE
                ? outcome + ", " + measure.text(locale)
                : outcome;
    }

    private static String readings(Alternative alternative) {
        return alternative.readings().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" + "));
    }

    /** The open questions that findings turn on, with their readings. */
    /** What was read: each fact once, with its values and the lines they stand on. */
    private void evidence(Finding finding, SourceMap positions) {
        Map<String, List<Evidence>> byFact = finding.evidence().stream()
                .collect(Collectors.groupingBy(
                        one -> texts.fact(one.owner(), one.fact()), LinkedHashMap::new, Collectors.toList()));
        if (!byFact.isEmpty()) {
            String text = byFact.entrySet().stream()
                    .map(fact -> fact.getKey() + " " + values(fact.getValue(), positions))
                    .collect(Collectors.joining("; "));
            line(3, texts.get("report.read", text));
        }
    }

    private String values(List<Evidence> evidence, SourceMap positions) {
        int most = expand ? Integer.MAX_VALUE : MOST_VALUES;
        String values =
                evidence.stream().limit(most).map(one -> one.text(locale)).collect(Collectors.joining(", "));
        String lines = evidence.stream()
                .map(one -> positions.line(one.place()))
                .filter(java.util.Objects::nonNull)
                .distinct()
                .limit(most)
                .collect(Collectors.joining(", "));
        if (evidence.size() > most) {
            values += " " + texts.get("report.more", Integer.toString(evidence.size() - most));
        }
        String key = lines.contains(",") ? "report.lines" : "report.line";
        return lines.isEmpty() ? values : values + " " + texts.get(key, lines);
    }

    private String missing(List<Missing> missing) {
        Map<String, Long> facts = new LinkedHashMap<>();
        missing.forEach(one -> facts.merge(texts.fact(one.owner(), one.fact()), 1L, Long::sum));
        String text = facts.entrySet().stream()
                .map(fact -> fact.getValue() == 1 ? fact.getKey() : fact.getKey() + " (" + fact.getValue() + "×)")
                .limit(MOST_MISSING)
                .collect(Collectors.joining(", "));
        return text + " [" + missing.get(0).place() + (missing.size() > 1 ? " …]" : "]");
    }

    private String subject(Subject subject) {
        return Names.subject(subject, texts);
    }

    private String date(LocalDate date) {
        return Names.date(date, texts);
    }

    private void line(int indent, String text) {
        lines.line(indent, text);
    }
}
