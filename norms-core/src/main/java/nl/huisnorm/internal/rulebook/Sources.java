package nl.huisnorm.internal.rulebook;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;

/** What a reader is told of where something was read: the law with the day of its text, a publication, and what is to be said of it. */
final class Sources {

    private Sources() {}

    /**
     * The text.
     *
     * @param work the law
     * @param readIn the first day of the text of the law that was read; none where no dated text of it was
     * @param source another source
     * @param remark what is to be said of it
     */
    static Text text(Text work, @Nullable LocalDate readIn, @Nullable String source, @Nullable Text remark) {
        return new Text(
                in(Messages.DUTCH, work, readIn, source, remark), in(Locale.ENGLISH, work, readIn, source, remark));
    }

    private static String in(
            Locale locale, Text work, @Nullable LocalDate readIn, @Nullable String source, @Nullable Text remark) {
        Messages texts = Messages.in(locale);
        List<String> parts = new ArrayList<>();
        if (readIn != null) {
            parts.add(texts.get(
                    "citation.text-of",
                    work.in(locale),
                    readIn.format(
                            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(texts.locale()))));
        }
        if (source != null) {
            parts.add(source);
        }
        if (remark != null) {
            parts.add(remark.in(locale));
        }
        return String.join("; ", parts);
    }
}
