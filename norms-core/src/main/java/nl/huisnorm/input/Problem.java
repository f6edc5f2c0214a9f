package nl.huisnorm.input;

import java.util.List;
import java.util.Locale;
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
public record Problem(String file, @Nullable Position position, Pointer pointer, String code, List<Object> arguments) {

    /** Copies the list, so that the problem cannot change afterwards. */
    public Problem {
        arguments = List.copyOf(arguments);
    }

    /**
     * What is wrong, in one sentence, without the place.
     *
     * @param locale the language wanted; anything but Dutch gives English
     */
    public String message(Locale locale) {
        Object[] words = arguments.stream()
                .map(argument -> argument instanceof Named named ? named.label(locale) : argument.toString())
                .toArray();
        return Messages.in(locale).get("problem." + code, words);
    }

    /**
     * The place and what is wrong, as one line: file, line, column, field and sentence.
     *
     * @param locale the language wanted; anything but Dutch gives English
     */
    public String line(Locale locale) {
        StringBuilder text = new StringBuilder(file);
        if (position != null) {
            text.append(':').append(position.line()).append(':').append(position.column());
        }
        text.append(": ");
        if (!pointer.equals(Pointer.ROOT)) {
            text.append(pointer).append(": ");
        }
        return text.append(message(locale)).toString();
    }
}
