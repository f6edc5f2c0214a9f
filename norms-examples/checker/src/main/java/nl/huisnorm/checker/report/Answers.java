package nl.huisnorm.checker.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.DataFinding;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.checker.text.Doubted;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.io.read.SourceMap;
import nl.huisnorm.text.Messages;

/** What was found, in few words: places with the same answer together, each answer with where its facts stand. */
public final class Answers {

    private static final int MOST_PLACES = 6;

    private final Messages texts;
    private final SourceMap positions;
    private final FindingWords words;
    private final Subjects subjects;
    private final List<DataFinding> doubts;
    private final LocalDate day;

    /** Of the findings of an assessment. */
    public Answers(Assessment assessment, SourceMap positions, Messages texts) {
        this.texts = texts;
        this.positions = positions;
        this.words = new FindingWords(texts, positions);
        this.subjects = new Subjects(assessment, texts);
        this.doubts = assessment.dataFindings();
        this.day = assessment.options().asOf();
    }

    /**
     * An answer.
     *
     * @param places the places in few words; empty for the whole
     * @param text what was found there; empty where that is the requirement alone
     * @param where the lines on which the facts stand that decide; empty where they are many
     * @param findings the findings
     */
    public record Same(String places, String text, String where, List<Finding> findings) {

        /** Copies the list, so that this cannot change afterwards. */
        public Same {
            findings = List.copyOf(findings);
        }
    }

    /** The answers, in the order of their first findings. */
    public List<Same> of(List<Finding> findings) {
        Map<String, List<Finding>> byAnswer = findings.stream()
                .collect(Collectors.groupingBy(this::inShort, LinkedHashMap::new, Collectors.toList()));
        List<Same> all = new ArrayList<>();
        byAnswer.forEach((answer, same) -> all.add(new Same(subjects.text(same), answer, where(same), same)));
        return all;
    }

    private String inShort(Finding finding) {
        String text = words.inShort(finding);
        String facts = doubted(finding)
                .map(fact -> Doubted.text(fact, day, texts))
                .distinct()
                .limit(MOST_PLACES)
                .collect(Collectors.joining("; "));
        return facts.isEmpty() ? text : text + " (" + facts + ")";
    }

    /** The facts that do not fit, of those that a finding rests on, where they are why it cannot be told. */
    private Stream<Evidence> doubted(Finding finding) {
        return doubts.stream()
                .filter(doubt -> finding.doubts().contains(doubt.check()))
                .flatMap(doubt -> doubt.places().stream())
                .filter(fact -> finding.evidence().stream()
                        .anyMatch(read -> read.place().equals(fact.place())));
    }

    private List<Pointer> places(Finding finding) {
        List<Pointer> doubted = doubted(finding).map(Evidence::place).toList();
        return doubted.isEmpty() ? finding.places() : doubted;
    }

    /** The lines on which the facts stand that decide, or would stand, where they are few. */
    public String where(List<Finding> findings) {
        List<Pointer> places = findings.stream()
                .flatMap(one -> places(one).stream())
                .filter(place -> place.parent() != null)
                .distinct()
                .toList();
        return places.size() > MOST_PLACES ? "" : positions.lines(places, MOST_PLACES, texts.locale());
    }
}
