package nl.huisnorm.internal.rulebook;

import java.util.List;
import java.util.Map;
import nl.huisnorm.rulebook.Interpretation;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What the files of a rulebook say beside what norms and regimes hold once they are loaded, so that the rulebook can be handed out whole.
 *
 * @param norms what is said of norms, by id; none for one of which nothing more is said
 * @param regimes what is said of regimes, by id
 * @param works the ids of laws, by the names that norms cite them by
 */
public record RulebookNotes(Map<String, Note> norms, Map<String, OfRegime> regimes, Map<String, String> works) {

    /** Of a rulebook that was made of no files. */
    public static final RulebookNotes NONE = new RulebookNotes(Map.of(), Map.of(), Map.of());

    /**
     * Where something was read, part by part.
     *
     * @param source an edition, publication or law other than the regime's own
     * @param remark what a reader must know of it
     * @param ref what the dossier calls it
     */
    public record Note(
            @Nullable String source,
            @Nullable Text remark,
            @Nullable String ref) {

        /** Whether nothing is said. */
        boolean isEmpty() {
            return source == null && remark == null && ref == null;
        }
    }

    /**
     * What is said of a regime.
     *
     * @param work how its norms are cited, but for the article
     * @param bwb its law's id in the national database of laws; none for what is no law
     * @param themes its themes in the order of a report
     * @param parameters the numbers that all its norms share
     * @param interpretations the questions that its text leaves open
     * @param editions where its editions were read, by their id
     */
    public record OfRegime(
            Text work,
            @Nullable String bwb,
            List<String> themes,
            List<Parameter> parameters,
            List<Interpretation> interpretations,
            Map<String, Note> editions) {}
}
