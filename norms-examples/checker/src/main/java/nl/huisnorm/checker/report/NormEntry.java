package nl.huisnorm.checker.report;

import java.net.URI;
import java.util.List;
import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.rulebook.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A norm as a report tells of it.
 *
 * @param id its id
 * @param title its short name
 * @param regime the id of its regime
 * @param regimeTitle the name of its regime
 * @param layer the legal force of its regime
 * @param layerLabel the word for it
 * @param force with which of the others it is counted
 * @param theme the id of what it is about
 * @param themeLabel the word for it
 * @param binding whether it can turn a verdict
 * @param severity how grave a shortcoming is
 * @param severityLabel the word for it
 * @param requirement what it requires, in our own words, with the numbers of the day
 * @param question what a person is asked to look at, for norms that a person decides; none for others
 * @param citation where it stands, in a line
 * @param local that a number in it is the municipality's, in words; none where it is not
 * @param links where its articles can be read in the text of the day
 * @param source what was read
 */
public record NormEntry(
        String id,
        String title,
        String regime,
        String regimeTitle,
        Layer layer,
        String layerLabel,
        Force force,
        String theme,
        String themeLabel,
        boolean binding,
        Severity severity,
        String severityLabel,
        String requirement,
        @Nullable String question,
        String citation,
        @Nullable String local,
        List<Link> links,
        String source) {

    /** Copies the list, so that this cannot change afterwards. */
    public NormEntry {
        links = List.copyOf(links);
    }

    /**
     * Where an article can be read.
     *
     * @param article its number
     * @param address its address
     */
    public record Link(String article, URI address) {}
}
