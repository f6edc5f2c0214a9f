package nl.huisnorm.input;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import nl.huisnorm.internal.characters.Characters;
import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Named;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with an input. It holds values, not a sentence; {@link #message} makes the sentence.
 *
 * @param file the file's name as it was given
 * @param position where it is in the file; none where the file as a whole is meant
 * @param pointer the field it is about
 * @param code what is wrong, for instance {@code unknown-field}
 * @param arguments the values in the sentence
 */
@Stable
public record Problem(String file, @Nullable Position position, Pointer pointer, String code, List<Object> arguments)
        implements Serializable {

    /** Copies the list, so that the problem cannot change afterwards. */
    public Problem {
        arguments = List.copyOf(arguments);
    }

    /**
     * What is wrong, in one sentence, without the place. What nobody sees, or a terminal obeys, is written out, the end of a
     * line as a backslash and an n for instance.
     *
     * @param locale the language wanted; anything but Dutch gives English
     */
    public String message(Locale locale) {
        Object[] words = arguments.stream()
                .map(argument -> argument instanceof Named named ? named.label(locale) : argument.toString())
                .toArray();
        return Characters.shown(Messages.in(locale).get("problem." + code, words));
    }

    /**
     * The place and what is wrong, as one line: file, line and column, field and sentence, or file, sheet and cell, and sentence. It is one line whatever the file and
     * its fields are called, as for {@link #message}.
     *
     * @param locale the language wanted; anything but Dutch gives English
     */
    public String line(Locale locale) {
        StringBuilder text = new StringBuilder(Characters.shown(file));
        String cell = position == null ? null : position.cell(locale);
        if (cell != null) {
            text.append(": ").append(cell);
        } else if (position != null) {
            text.append(':').append(position.line()).append(':').append(position.column());
        }
        text.append(": ");
        // a cell says which field it is by itself
        if (cell == null && !pointer.equals(Pointer.ROOT)) {
            text.append(Characters.shown(pointer.toString())).append(": ");
        }
        return text.append(message(locale)).toString();
    }

    /** What is written out in place of this: words that stay words in both languages, whatever made them. */
    private Object writeReplace() {
        List<Object> kept = arguments.stream()
                .map(argument -> argument instanceof Named named
                        ? new Word(named.name(), named.label(Messages.DUTCH), named.label(Locale.ENGLISH))
                        : argument instanceof Serializable ? argument : argument.toString())
                .toList();
        return kept.equals(arguments) ? this : new Problem(file, position, pointer, code, kept);
    }

    /** A word of an argument. */
    private record Word(String name, String dutch, String english) implements Named, Serializable {
        @Override
        public String label(Locale locale) {
            return Messages.in(locale).locale().getLanguage().equals("nl") ? dutch : english;
        }
    }

    /** What it has in common with the same mistake in another place of the file. */
    Object kind() {
        return List.of(file, code, arguments, pointer.kind());
    }
}
