package nl.huisnorm.permitservice.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import nl.huisnorm.facility.AccommodationForm;
import nl.huisnorm.facility.Municipality;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.permitservice.text.Texts;
import nl.huisnorm.text.Named;

/**
 * The words of the page in one language.
 *
 * @param bundle where they stand
 * @param locale the language
 */
record PageWords(ResourceBundle bundle, Locale locale) {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /**
     * All that the page says, and what can be chosen on it.
     *
     * @param language the language
     * @param words the words by their keys
     * @param forms the kinds of place
     * @param rooms the kinds of room
     * @param municipalities the municipalities that there are
     */
    record All(
            String language,
            Map<String, String> words,
            List<Choice> forms,
            List<Choice> rooms,
            List<Choice> municipalities) {}

    /** A word as files have it, with the word for people. */
    record Choice(String key, String label) {}

    static PageWords in(Texts texts) {
        return new PageWords(
                ResourceBundle.getBundle("nl.huisnorm.permitservice.text.page", texts.locale(), NO_FALLBACK),
                texts.locale());
    }

    String get(String key) {
        return bundle.getString(key);
    }

    All all() {
        Map<String, String> words = new TreeMap<>();
        bundle.keySet().forEach(key -> words.put(key, bundle.getString(key)));
        return new All(
                locale.getLanguage(),
                words,
                choices(AccommodationForm.values()),
                choices(RoomKind.values()),
                Municipality.all().stream()
                        .filter(one -> one.into() == null && one.until() == null && one.name() != null)
                        .map(one -> new Choice(one.code(), one.title()))
                        .sorted((one, other) -> one.label().compareToIgnoreCase(other.label()))
                        .toList());
    }

    private List<Choice> choices(Named... words) {
        return Arrays.stream(words)
                .map(word -> new Choice(word.key(), word.label(locale)))
                .toList();
    }
}
