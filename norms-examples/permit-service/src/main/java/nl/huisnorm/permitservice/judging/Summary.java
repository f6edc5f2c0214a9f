package nl.huisnorm.permitservice.judging;

import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.checker.report.NormEntry;
import nl.huisnorm.checker.report.html.View;
import org.jspecify.annotations.Nullable;

/**
 * What a judgement comes to, in words: what somebody reads first, and the picture.
 *
 * @param parts what was judged: of an application its facility and its plan too
 */
public record Summary(List<Part> parts) {

    /** Copies the list, so that this cannot change afterwards. */
    public Summary {
        parts = List.copyOf(parts);
    }

    /**
     * One thing that was judged.
     *
     * @param kind facility, plan or application
     * @param id its id
     * @param title its name and id
     * @param about what it is, and by the law of which day
     * @param state how the verdict looks
     * @param line the verdict
     * @param remarks what has to be known beside it
     * @param layers the verdict of each layer, in words
     * @param next what to do now
     * @param pictured what stands above the picture; none where there is none
     * @param plan the picture
     * @param places what is to be done at each place of it
     * @param sections what has to be done, and what is waived or advised
     * @param met how many binding findings are met, and how many there are
     * @param ask what to ask, what settles most first
     * @param checks what a person has to look at
     * @param doubts facts that do not fit each other
     * @param notJudged what was not judged, which a reader must know
     * @param knownOn the day up to which the rulebook follows the law
     */
    public record Part(
            String kind,
            String id,
            String title,
            String about,
            View.State state,
            String line,
            List<String> remarks,
            List<Layer> layers,
            String next,
            View.@Nullable PictureTitle pictured,
            View.Plan plan,
            List<View.AtPlace> places,
            List<Section> sections,
            Met met,
            List<View.Ask> ask,
            List<View.Check> checks,
            List<String> doubts,
            List<String> notJudged,
            LocalDate knownOn) {}

    /** The verdict of a layer of the law, in words. */
    public record Layer(String label, String text) {}

    /** How many binding findings are met, of how many that apply. */
    public record Met(int met, int of) {}

    /** Findings under a title. */
    public record Section(String title, int count, View.State state, List<Group> groups) {}

    /**
     * Findings of one norm, and of others that ask the same.
     *
     * @param ids the ids of the norms
     * @param title the name of the norm
     * @param force what kind of law it is
     * @param requirement what it asks
     * @param citation where it stands
     * @param links where that can be read
     * @param answers what was found, where
     * @param remedy what mends it; none where nothing is known that does
     * @param anchors which findings these are, as the picture refers to them
     */
    public record Group(
            String ids,
            String title,
            String force,
            String requirement,
            String citation,
            List<NormEntry.Link> links,
            List<Answer> answers,
            @Nullable String remedy,
            List<String> anchors) {}

    /** What was found of some places; the places are empty for the whole. */
    public record Answer(String places, String text, String where) {}
}
