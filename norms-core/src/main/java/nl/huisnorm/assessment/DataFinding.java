package nl.huisnorm.assessment;

import java.util.List;
import java.util.Locale;
import nl.huisnorm.facility.DataCheck;
import nl.huisnorm.stability.Experimental;
import org.jspecify.annotations.Nullable;

/**
 * Facts that do not fit each other or the day judged, or a claim that nothing shows. It is no answer of a norm: it stands above
 * the verdict, and the norms that rest on these facts cannot be told, unless the file gives the reason.
 *
 * @param check what was looked at
 * @param places the facts that do not fit, each with the place where it stands; at least one
 * @param reason why they are right after all, as the file clarifies; none where it does not
 */
@Experimental
public record DataFinding(
        DataCheck check, List<Evidence> places, @Nullable String reason) {

    /** Copies the list, so that the finding cannot change afterwards. */
    public DataFinding {
        places = List.copyOf(places);
    }

    /** Whether the file says why the facts are right after all; then no norm is left open for it. */
    public boolean isClarified() {
        return reason != null;
    }

    /**
     * The finding as a sentence, without the facts.
     *
     * @param locale the language wanted; anything but Dutch gives English
     */
    public String message(Locale locale) {
        return check.label(locale);
    }
}
