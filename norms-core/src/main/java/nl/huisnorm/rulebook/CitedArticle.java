package nl.huisnorm.rulebook;

import java.net.URI;
import java.time.LocalDate;
import nl.huisnorm.stability.MadeByLibrary;
import nl.huisnorm.stability.Stable;
import org.jspecify.annotations.Nullable;

/**
 * An article of a national law that a norm cites, so that it can be looked up.
 *
 * @param bwb the law's id in the national database of laws, for instance {@code BWBR0041297}
 * @param article its number as the law has it, for instance {@code 3.117} or {@code 4:20b}
 * @param paragraph the paragraph that is cited; none where that is the whole article or more than one paragraph
 */
@Stable
public record CitedArticle(
        String bwb, String article, @Nullable String paragraph) {

    /** Made by the library. */
    @MadeByLibrary
    public CitedArticle {}

    private static final String SITE = "https://wetten.overheid.nl/";

    /** Where the article can be read on wetten.overheid.nl, in the text that held on a day. */
    public URI link(LocalDate day) {
        return URI.create(SITE + bwb + "/" + day + "#Artikel" + article);
    }

    /**
     * The reference to the article in the form of Juriconnect, as other legal systems exchange it; {@code g} is the day on
     * which the text held.
     */
    public String juriconnect(LocalDate day) {
        return "jci1.3:c:" + bwb + "&artikel=" + article + (paragraph == null ? "" : "&lid=" + paragraph) + "&g=" + day;
    }
}
