package nl.huisnorm.permitservice.place;

import java.util.List;
import java.util.Locale;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.permitservice.text.Texts;

/**
 * A facility of which the surroundings were filled in. What the stock does not tell is left as it was.
 *
 * @param facility what is known
 * @param reckoned what was reckoned
 * @param notes what a reader must know
 */
public record ReckonedFacility(Facility facility, List<Reckoned> reckoned, List<Note> notes) {

    /** Copies the lists, so that this cannot change afterwards. */
    public ReckonedFacility {
        reckoned = List.copyOf(reckoned);
        notes = List.copyOf(notes);
    }

    /**
     * A value that was reckoned.
     *
     * @param pointer where it stands in the facility
     * @param value the value
     * @param file the stock it comes from
     * @param method how it was reckoned
     */
    public record Reckoned(String pointer, String value, String file, Note method) {}

    /**
     * Something that a reader must know.
     *
     * @param key the key of the text
     * @param arguments what it names
     */
    public record Note(String key, List<String> arguments) {

        /** Copies the list, so that this cannot change afterwards. */
        public Note {
            arguments = List.copyOf(arguments);
        }

        static Note of(String key, String... arguments) {
            return new Note(key, List.of(arguments));
        }

        /** The sentence. */
        public String text(Locale locale) {
            return new Texts(locale).get(key, arguments.toArray());
        }
    }
}
