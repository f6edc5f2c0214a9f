package nl.huisnorm.permitservice.register;

import java.util.List;
import java.util.Locale;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.permitservice.text.Texts;

/**
 * A facility that was begun from a register. What the register does not tell is left out, so that it is asked for like anything else.
 *
 * @param facility what is known
 * @param fromRegister where each value in it comes from
 * @param notes what a reader must know: the keys of texts, each with what it names
 */
public record BegunFacility(Facility facility, List<FromRegister> fromRegister, List<Note> notes) {

    /** Copies the lists, so that this cannot change afterwards. */
    public BegunFacility {
        fromRegister = List.copyOf(fromRegister);
        notes = List.copyOf(notes);
    }

    /**
     * A value that comes from a register.
     *
     * @param pointer where it stands in the facility
     * @param value the value as the register has it
     * @param register the register
     * @param object the id of the object there
     * @param field what the register calls it
     */
    public record FromRegister(String pointer, String value, String register, String object, String field) {}

    /**
     * What a reader must know.
     *
     * @param key the key of the text
     * @param argument what it names
     */
    public record Note(String key, String argument) {

        /** The sentence. */
        public String text(Locale locale) {
            return new Texts(locale).get(key, argument);
        }
    }
}
