package nl.huisnorm.rulebook;

import java.util.Locale;
import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Where a norm stands.
 *
 * @param work the law, scheme or policy
 * @param article the article and paragraph, for instance {@code 3.117(1)}, or the component of a scheme; what begins with
 *     a word, such as an annex, is shown as it stands
 * @param bwb the law's id in the national database of laws, for instance {@code BWBR0041297}
 * @param source where what the rulebook says was read, as the dossier names it
 */
@Stable
public record Citation(
        Text work, @Nullable String article, @Nullable String bwb, String source) {

    /** The citation in one line, for instance {@code Bbl, art. 3.117(1)}. */
    public String in(Locale locale) {
        if (article == null) {
            return work.in(locale);
        }
        Messages texts = Messages.in(locale);
        String place =
                article.replace("bijlage", texts.get("citation.annex")).replace("tabel", texts.get("citation.table"));
        if (!Character.isDigit(place.charAt(0))) {
            return work.in(locale) + ", " + place;
        }
        return texts.get(bwb == null ? "citation.component" : "citation.article", work.in(locale), place);
    }
}
