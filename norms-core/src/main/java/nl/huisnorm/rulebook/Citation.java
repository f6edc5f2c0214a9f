package nl.huisnorm.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.huisnorm.stability.MadeByLibrary;
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
 * @param source what was read: a law with the day of its text, an edition or a publication
 * @param readIn the first day of the text of the law that was read; none where no dated text of a law was
 * @param articles the articles of national laws among what is cited, in their order
 */
@Stable
public record Citation(
        Text work,
        @Nullable String article,
        @Nullable String bwb,
        Text source,
        @Nullable LocalDate readIn,
        List<CitedArticle> articles) {

    /** Copies the list, so that the citation cannot change afterwards. */
    @MadeByLibrary
    public Citation {
        articles = List.copyOf(articles);
    }

    /** What stands in no law of which the articles can be looked up. */
    @MadeByLibrary
    public Citation(Text work, @Nullable String article, @Nullable String bwb, String source) {
        this(work, article, bwb, new Text(source, source), null, List.of());
    }

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
