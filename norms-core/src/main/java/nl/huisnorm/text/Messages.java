package nl.huisnorm.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import nl.huisnorm.stability.Stable;

/**
 * The library's own words and sentences in one language. Every text has a key that is the same in both languages.
 *
 * <p>Immutable and safe to share between threads.
 */
@Stable
public final class Messages {

    /** Dutch as written in the Netherlands. */
    public static final Locale DUTCH = new Locale("nl", "NL");

    private static final Messages NL = new Messages(DUTCH, "messages_nl", "labels_nl");
    private static final Messages EN = new Messages(Locale.UK, "messages_en", "labels_en");

    /** The texts of questions, of which a report that asks nothing has no need. */
    private static final class Questions {
        static final Messages NL = new Messages(DUTCH, "questions_nl", "asked_nl");
        static final Messages EN = new Messages(Locale.UK, "questions_en", "asked_en");
    }

    private final Locale locale;
    private final Properties texts = new Properties();

    /** Of a file that is written by hand, and of one that was made from the table of facts. */
    private Messages(Locale locale, String written, String made) {
        this.locale = locale;
        load(written);
        load(made);
    }

    private void load(String name) {
        String resource = name + ".properties";
        try (InputStream in = Messages.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The texts in a language.
     *
     * @param locale the language wanted; anything but Dutch gives English
     * @return the texts, shared
     */
    public static Messages in(Locale locale) {
        return isDutch(locale) ? NL : EN;
    }

    /**
     * The texts of questions about facts, and of where their answers are found, in a language.
     *
     * @param locale the language wanted; anything but Dutch gives English
     * @return the texts, shared
     */
    public static Messages ofQuestions(Locale locale) {
        return isDutch(locale) ? Questions.NL : Questions.EN;
    }

    static boolean isDutch(Locale locale) {
        return locale.getLanguage().equals("nl");
    }

    /** The language, with the country whose way of writing numbers is used. */
    public Locale locale() {
        return locale;
    }

    /** The keys of all texts. */
    public Set<String> keys() {
        return texts.stringPropertyNames();
    }

    /**
     * A sentence with its arguments filled in.
     *
     * @param key the text's key
     * @param arguments the values for {@code {0}}, {@code {1}} and so on
     * @return the sentence
     * @throws IllegalArgumentException if there is no text of that key
     */
    public String get(String key, Object... arguments) {
        String pattern = texts.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text for " + key + " in " + locale);
        }
        return new MessageFormat(pattern, locale).format(arguments);
    }

    /**
     * The name of a fact, for people.
     *
     * @param owner what the fact belongs to, for instance {@code room}
     * @param fact the fact's name in a file, for instance {@code area}
     * @return the name, or the fact's own name where no other is known
     */
    public String fact(String owner, String fact) {
        String key = "fact." + owner + "." + fact;
        return texts.containsKey(key) ? get(key) : fact;
    }

    String word(Named named) {
        return get("word." + named.getClass().getSimpleName() + "." + named.key());
    }

    /** A day with its month written out, for instance {@code 23 November 2026}. */
    public String date(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM uuuu", locale));
    }

    /**
     * A sum of money, with cents only where there are any.
     *
     * @param amount how much
     * @param currency the code of the currency, for instance {@code EUR}
     */
    public String money(BigDecimal amount, String currency) {
        NumberFormat format = NumberFormat.getInstance(locale);
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(whole ? 0 : 2);
        format.setMaximumFractionDigits(2);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return currency + " " + format.format(amount);
    }

    /**
     * A plain decimal number, with the language's decimal sign and without grouping.
     *
     * @param number the number as written by {@link java.math.BigDecimal#toPlainString()}
     * @return the number as a reader of this language expects it
     */
    public String number(String number) {
        return number.replace('.', DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
    }
}
