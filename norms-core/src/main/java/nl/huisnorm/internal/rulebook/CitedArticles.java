package nl.huisnorm.internal.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.huisnorm.rulebook.CitedArticle;
import org.jspecify.annotations.Nullable;

/**
 * The articles of national laws in the article of a norm, such as {@code 2(2)c; BW 7:247, 7:261b(2)}. What is no article, such as a
 * table or an annex, is passed over; of a range its ends are told.
 */
final class CitedArticles {

    private static final Pattern ARTICLE =
            Pattern.compile("([0-9]+[a-z]*(?:[.:][0-9]+[a-z]*)?)((?:\\([0-9]+[a-z]*\\))*)(.*)");
    private static final Pattern PARAGRAPH = Pattern.compile("\\(([0-9]+[a-z]*)\\)");
    private static final Pattern RANGE = Pattern.compile("[-–]");
    private static final Pattern OF_LAW = Pattern.compile("(\\p{Lu}[\\p{L} ]*?) ([0-9].*)");
    /** The Civil Code, whose articles are called by book and number, and stand in its books by number alone. */
    private static final Pattern OF_BOOK = Pattern.compile("([0-9]+):([0-9]+[a-z]*).*");

    private static final String CIVIL_CODE = "BW";

    private final Map<String, String> works;
    private final List<CitedArticle> articles = new ArrayList<>();

    private CitedArticles(Map<String, String> works) {
        this.works = works;
    }

    /**
     * The articles.
     *
     * @param article what a norm cites
     * @param bwb the id of the law that it cites unless it names another; none for what is no law
     * @param works the ids of other laws, by the names that norms call them by
     */
    static List<CitedArticle> of(@Nullable String article, @Nullable String bwb, Map<String, String> works) {
        CitedArticles found = new CitedArticles(works);
        if (article != null) {
            for (String part : article.split(";", -1)) {
                found.part(part, bwb);
            }
        }
        return found.articles.stream().distinct().toList();
    }

    /** What stands between semicolons: articles of one law after another. */
    private void part(String part, @Nullable String own) {
        String bwb = own;
        for (String piece : part.split(",|–(?=[0-9])", -1)) {
            String rest = piece.strip();
            Matcher ofLaw = OF_LAW.matcher(rest);
            if (ofLaw.matches()) {
                rest = ofLaw.group(2);
                bwb = ofLaw.group(1).equals(CIVIL_CODE) ? book(rest) : works.get(ofLaw.group(1));
            }
            if (bwb != null) {
                article(rest, bwb);
            }
        }
    }

    /** The id of the book of the Civil Code in which an article stands; none for what is in none that is known. */
    private @Nullable String book(String article) {
        Matcher ofBook = OF_BOOK.matcher(article);
        return ofBook.matches() ? works.get(CIVIL_CODE + " " + ofBook.group(1)) : null;
    }

    private void article(String piece, String bwb) {
        Matcher matcher = ARTICLE.matcher(piece);
        if (!matcher.matches()) {
            return;
        }
        Matcher ofBook = OF_BOOK.matcher(matcher.group(1));
        boolean inBook = ofBook.matches() && bwb.equals(book(matcher.group(1)));
        List<String> paragraphs = PARAGRAPH
                .matcher(matcher.group(2))
                .results()
                .map(one -> one.group(1))
                .toList();
        boolean several =
                paragraphs.size() != 1 || RANGE.matcher(matcher.group(3)).lookingAt();
        articles.add(
                new CitedArticle(bwb, inBook ? ofBook.group(2) : matcher.group(1), several ? null : paragraphs.get(0)));
    }
}
