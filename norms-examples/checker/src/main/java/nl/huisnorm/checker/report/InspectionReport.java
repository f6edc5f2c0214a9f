package nl.huisnorm.checker.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.checker.basis.ReportBasis;
import nl.huisnorm.checker.text.Heading;
import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.rulebook.Waiver;
import org.jspecify.annotations.Nullable;

/**
 * The report of one inspection of a facility, a plan or an application in one language: all that a form of it tells, whichever form that is.
 *
 * @param locale the language of all texts in it
 * @param id the id of the facility, the plan or the application
 * @param title its name and id, to stand above the report
 * @param premises what stands where
 * @param origin what it was made from
 * @param basis what was judged by
 * @param conclusion the verdict, and what to do now
 * @param doubts facts that do not fit each other or the day
 * @param sections the findings as people read them: those alike together; sections without findings are not there
 * @param ask what is worth asking, what settles most first
 * @param moreToAsk how many more could be asked
 * @param asked whether these are questions; else they are the names of what is missing most
 * @param checks what a person must look at, by what is asked
 * @param findings all findings one by one, in the order of the rulebook and then of the input
 * @param place the facility with its buildings, units and rooms
 * @param waivers the exceptions that were given with it, and may be for this facility
 * @param open questions that texts leave open and that findings turn on
 * @param absent what regimes ask and the rulebook has no norm for
 * @param notJudged what else was not judged or not used, which a reader must know
 * @param notes what else a reader may want to know
 * @param kind what it is about
 * @param chapters what is told beyond findings; empty for a facility
 * @param parts of the phases and housing lines of a plan, by kind and id with a space between: the phase, or the facility in which
 *     beds are promised
 * @param visit what an inspector added; none where nothing was
 */
public record InspectionReport(
        Locale locale,
        String id,
        String title,
        Premises premises,
        Origin origin,
        Basis basis,
        Conclusion conclusion,
        List<Doubt> doubts,
        List<Section> sections,
        List<ToAsk> ask,
        int moreToAsk,
        boolean asked,
        List<ToCheck> checks,
        List<FindingEntry> findings,
        Place place,
        List<WaiverUse> waivers,
        List<OpenQuestion> open,
        List<Absences> absent,
        List<String> notJudged,
        List<String> notes,
        ReportKind kind,
        List<Chapter> chapters,
        Map<String, String> parts,
        @Nullable Visit visit) {

    /** Copies the lists, so that this cannot change afterwards. */
    public InspectionReport {
        doubts = List.copyOf(doubts);
        sections = List.copyOf(sections);
        ask = List.copyOf(ask);
        checks = List.copyOf(checks);
        findings = List.copyOf(findings);
        waivers = List.copyOf(waivers);
        open = List.copyOf(open);
        absent = List.copyOf(absent);
        notJudged = List.copyOf(notJudged);
        notes = List.copyOf(notes);
        chapters = List.copyOf(chapters);
        parts = Map.copyOf(parts);
    }

    /**
     * The same with only the findings of these outcomes one by one; what is told of all together stays.
     *
     * @param outcomes the outcomes
     * @param languages the languages that the report stands in, each on its own, the one to begin with first
     */
    public InspectionReport withFindings(Set<Outcome> outcomes, List<Locale> languages) {
        ReportBasis named = basis.named()
                .withOption(
                        "--lang", languages.stream().map(Locale::getLanguage).collect(Collectors.joining(",")));
        if (!outcomes.containsAll(Set.of(Outcome.values()))) {
            named = named.withOption(
                    "--outcomes", outcomes.stream().sorted().map(Enum::name).collect(Collectors.joining(",")));
        }
        return withFindings(outcomes, basis.with(named));
    }

    private InspectionReport withFindings(Set<Outcome> outcomes, Basis told) {
        return new InspectionReport(
                locale,
                id,
                title,
                premises,
                origin,
                told,
                conclusion,
                doubts,
                sections,
                ask,
                moreToAsk,
                asked,
                checks,
                findings.stream()
                        .filter(finding -> outcomes.contains(finding.outcome()))
                        .toList(),
                place,
                waivers,
                open,
                absent,
                notJudged,
                notes,
                kind,
                chapters,
                parts,
                visit);
    }

    /** What an inspector added to a finding; nothing where nothing was. */
    public Visit.Added added(FindingEntry finding) {
        return visit == null
                ? Visit.Added.NOTHING
                : visit.findings().getOrDefault(finding.fingerprint(), Visit.Added.NOTHING);
    }

    /**
     * What a report was made from.
     *
     * @param file the file as it was named
     * @param sha256 the SHA-256 of its bytes
     * @param program the version of the program
     * @param rulebook the version of the rulebook
     * @param digest the SHA-256 of the rulebook
     * @param asOf the day whose law was judged by
     * @param knownOn the day up to which the rulebook follows the law
     */
    public record Origin(
            String file,
            String sha256,
            String program,
            String rulebook,
            String digest,
            LocalDate asOf,
            LocalDate knownOn) {}

    /**
     * What was judged by.
     *
     * @param lines all of it in words, the file and the day first
     * @param regimes the regimes by which something was judged
     * @param chosen whether somebody chose among the regimes; else all were judged by
     * @param profile the municipality's profile; none where none was judged by
     * @param readings the readings that were chosen
     * @param tolerance how far areas may be off, in words; none where they were taken as exact
     * @param scenario what was supposed of the law; none where it was the law
     * @param named what every form names
     */
    public record Basis(
            List<Heading.Line> lines,
            List<RegimeUsed> regimes,
            boolean chosen,
            @Nullable ProfileUsed profile,
            List<ReadingChosen> readings,
            @Nullable String tolerance,
            @Nullable String scenario,
            ReportBasis named) {

        /** Copies the lists, so that this cannot change afterwards. */
        public Basis {
            lines = List.copyOf(lines);
            regimes = List.copyOf(regimes);
            readings = List.copyOf(readings);
        }

        private Basis with(ReportBasis other) {
            return new Basis(lines, regimes, chosen, profile, readings, tolerance, scenario, other);
        }
    }

    /** A regime that was judged by, in the text that held on the day. */
    public record RegimeUsed(
            String id,
            String title,
            String layerLabel,
            @Nullable String edition) {}

    /** The profile that was judged by. */
    public record ProfileUsed(String id, String title, String municipality) {}

    /** A reading that was chosen for an open question. */
    public record ReadingChosen(String id, String question, String reading, String label) {}

    /**
     * What came of it.
     *
     * @param verdict the verdict
     * @param label the words for it
     * @param withoutNorms whether it complies only since no binding norm applies
     * @param byMachine the verdict without the checks by hand that are still open
     * @param line the verdict as reports begin with
     * @param remarks what has to be known beside it
     * @param layers the verdict of each layer
     * @param counts how many findings there are, by their force; all forces, and all outcomes in each
     * @param closing what to do now
     */
    public record Conclusion(
            Verdict verdict,
            String label,
            boolean withoutNorms,
            Verdict byMachine,
            String line,
            List<String> remarks,
            List<LayerVerdict> layers,
            List<Count> counts,
            String closing) {

        /** Copies the lists, so that this cannot change afterwards. */
        public Conclusion {
            remarks = List.copyOf(remarks);
            layers = List.copyOf(layers);
            counts = List.copyOf(counts);
        }
    }

    /** The verdict of a layer, in words. */
    public record LayerVerdict(Layer layer, String label, Verdict verdict, String text) {}

    /** How many findings there are of each outcome, of norms of one force. */
    public record Count(Force force, String label, Map<Outcome, Integer> outcomes) {

        /** Copies the counts, so that this cannot change afterwards. */
        public Count {
            outcomes = Map.copyOf(outcomes);
        }

        /** How many there are of an outcome. */
        public int of(Outcome outcome) {
            return outcomes.getOrDefault(outcome, 0);
        }
    }

    /** Facts that do not fit, with why they are right after all where the input says so. */
    public record Doubt(
            String check,
            String text,
            List<FindingEntry.Fact> facts,
            @Nullable String reason) {

        /** Copies the list, so that this cannot change afterwards. */
        public Doubt {
            facts = List.copyOf(facts);
        }
    }

    /** Findings that stand together under a title. */
    public record Section(SectionKind kind, String title, int count, List<FindingGroup> groups) {

        /** Copies the list, so that this cannot change afterwards. */
        public Section {
            groups = List.copyOf(groups);
        }
    }

    /** Something to ask, with the findings for which the answer is needed. */
    public record ToAsk(String text, List<FindingEntry> waiting) {

        /** Copies the list, so that this cannot change afterwards. */
        public ToAsk {
            waiting = List.copyOf(waiting);
        }
    }

    /** Something a person must look at, with the places in few words and the findings that wait for it. */
    public record ToCheck(String text, String places, List<FindingEntry> findings) {

        /** Copies the list, so that this cannot change afterwards. */
        public ToCheck {
            findings = List.copyOf(findings);
        }
    }

    /** An exception that was given, in words, with how many findings it covers; not used where that is none. */
    public record WaiverUse(Waiver waiver, String text, int covers) {}

    /** A question that a text leaves open, with its readings, each with its id first. */
    public record OpenQuestion(String id, String text, List<String> readings) {

        /** Copies the list, so that this cannot change afterwards. */
        public OpenQuestion {
            readings = List.copyOf(readings);
        }
    }
}
