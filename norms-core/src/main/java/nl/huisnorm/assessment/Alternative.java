package nl.huisnorm.assessment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.stability.MadeByLibrary;
import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * What the answer would be in one of the cases that are still possible: under a reading of an open question, or with what is not
 * known known.
 *
 * @param readings the reading chosen for each open question, by the question's id
 * @param supposed the facts that are not known, as they were supposed to be
 * @param norm the id of the norm that gives the answer: the finding's own or, where another of its siblings holds in this case,
 *     that one
 * @param outcome the outcome in this case
 * @param measure the numbers in this case, or none
 */
@Stable
public record Alternative(
        Map<String, String> readings,
        List<Evidence> supposed,
        String norm,
        Outcome outcome,
        @Nullable Measure measure) {

    /** Copies the collections, so that the alternative cannot change afterwards. */
    @MadeByLibrary
    public Alternative {
        readings = Map.copyOf(readings);
        supposed = List.copyOf(supposed);
    }

    /**
     * The case in words, for instance {@code SNF-Q-1=ALL} or {@code use of the building: 24-hour guard yes}.
     *
     * @param locale the language wanted; anything but Dutch gives English
     */
    public String label(Locale locale) {
        Messages texts = Messages.in(locale);
        Stream<String> chosen = readings.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + entry.getValue());
        Stream<String> known = supposed.stream()
                .map(one -> texts.get("alternative.supposed", texts.fact(one.owner(), one.fact()), one.text(locale)));
        return Stream.concat(chosen, known).collect(Collectors.joining(" + "));
    }
}
