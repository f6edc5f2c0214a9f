package nl.huisnorm.checker.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Findings of a section that are told together: those of one norm, and those of its twins.
 *
 * @param norms the norm, and its twins after it
 * @param count how many findings there are
 * @param answers what was found, those with the same answer together with their places
 * @param findings all of the findings, those of twins too, one by one
 * @param cautions what the reader must know beside them
 */
public record FindingGroup(
        List<NormEntry> norms, int count, List<Answer> answers, List<FindingEntry> findings, List<String> cautions) {

    /** Copies the lists, so that this cannot change afterwards. */
    public FindingGroup {
        norms = List.copyOf(norms);
        answers = List.copyOf(answers);
        findings = List.copyOf(findings);
        cautions = List.copyOf(cautions);
    }

    /** The norm. */
    public NormEntry norm() {
        return norms.get(0);
    }

    /** The ids of the norm and its twins, for instance {@code A-1, B-2}. */
    public String ids() {
        return norms.stream().map(NormEntry::id).collect(Collectors.joining(", "));
    }

    /** The force of the norm and its twins, each once. */
    public String force() {
        return norms.stream().map(NormEntry::layerLabel).distinct().collect(Collectors.joining(", "));
    }

    /** Where they stand, for instance {@code Law, art. 1; Agreement, annex 2}. */
    public String citations() {
        return norms.stream().map(NormEntry::citation).distinct().collect(Collectors.joining("; "));
    }

    /**
     * What was found of some places.
     *
     * @param places the places in few words; empty for the whole
     * @param text what was found; empty where there is no more to say
     * @param where the lines or cells they stand on; empty where they are many or not known
     * @param findings the findings that say so, one by one
     */
    public record Answer(String places, String text, String where, List<FindingEntry> findings) {

        /** Copies the list, so that this cannot change afterwards. */
        public Answer {
            findings = List.copyOf(findings);
        }
    }
}
