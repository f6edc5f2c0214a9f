package nl.huisnorm.answer.question;

import java.util.List;
import java.util.Locale;
import nl.huisnorm.internal.characters.Characters;
import nl.huisnorm.stability.Experimental;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Named;

/** An answer cannot be: it is of another type, out of bounds, or does not agree with what is known already. */
@Experimental
public final class InvalidAnswerException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String dutch;
    private final String english;

    /**
     * Holds what is wrong.
     *
     * @param key the key of the sentence that tells it
     * @param arguments the values in that sentence
     */
    public InvalidAnswerException(String key, List<Object> arguments) {
        super(sentence(key, arguments, Locale.ENGLISH));
        this.key = key;
        this.dutch = sentence(key, arguments, Messages.DUTCH);
        this.english = sentence(key, arguments, Locale.ENGLISH);
    }

    /** The key of the sentence that tells what is wrong, for instance {@code answer.not-a-date}. */
    public String key() {
        return key;
    }

    /**
     * What is wrong, in one sentence. What nobody sees of an answer, or a terminal obeys, is written out, the end of a line as a backslash
     * and an n for instance.
     *
     * @param locale the language wanted; anything but Dutch gives English
     */
    public String message(Locale locale) {
        return Messages.in(locale) == Messages.in(Messages.DUTCH) ? dutch : english;
    }

    private static String sentence(String key, List<Object> arguments, Locale locale) {
        Messages messages = Messages.in(locale);
        Object[] words = arguments.stream()
                .map(argument -> argument instanceof Named named
                        ? named.label(locale)
                        : argument instanceof java.math.BigDecimal number
                                ? messages.number(number.toPlainString())
                                : argument.toString())
                .toArray();
        return Characters.shown(messages.get(key, words));
    }
}
