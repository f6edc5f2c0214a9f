package nl.huisnorm.checker.command;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** What somebody typed among the words that are known: capitals make no difference, and what is none of them is near to one. */
public final class Known {

    /** Nobody mistypes a word of more letters than this. */
    private static final int LONGEST = 100;

    /** Of so many letters one may be wrong. */
    private static final int LETTERS = 3;

    private Known() {}

    /** The known word that was typed, whatever its capitals; one that is the same to the letter goes first. */
    public static Optional<String> of(String typed, Collection<String> known) {
        return known.contains(typed)
                ? Optional.of(typed)
                : known.stream().filter(one -> one.equalsIgnoreCase(typed)).findFirst();
    }

    /** The known word that was probably meant: the one that takes the fewest mends, and few; or that begins so. */
    public static Optional<String> nearest(String typed, Collection<String> known) {
        String word = typed.strip().toLowerCase(Locale.ROOT);
        if (word.isEmpty() || word.length() > LONGEST) {
            return Optional.empty();
        }
        String best = null;
        int fewest = Math.max(1, word.length() / LETTERS) + 1;
        for (String one : known) {
            String other = one.toLowerCase(Locale.ROOT);
            int mends = word.length() >= LETTERS && other.startsWith(word) ? 1 : mends(word, other);
            if (mends < fewest) {
                best = one;
                fewest = mends;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Asks, as the end of a message, whether the nearest known word was meant; empty where none is near. */
    public static String meant(String typed, Collection<String> known, ResourceBundle texts) {
        return nearest(typed, known)
                .map(word -> Texts.format(texts, "meant", word))
                .orElse("");
    }

    /** How many letters are too many, too few, others, or have changed places with their neighbours. */
    private static int mends(String word, String other) {
        int[][] mends = new int[word.length() + 1][other.length() + 1];
        for (int i = 0; i <= word.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    mends[i][j] = i + j;
                    continue;
                }
                int same = word.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int least = Math.min(mends[i - 1][j], mends[i][j - 1]) + 1;
                least = Math.min(least, mends[i - 1][j - 1] + same);
                boolean swapped = i > 1
                        && j > 1
                        && word.charAt(i - 1) == other.charAt(j - 2)
                        && word.charAt(i - 2) == other.charAt(j - 1);
                mends[i][j] = swapped ? Math.min(least, mends[i - 2][j - 2] + 1) : least;
            }
        }
        return mends[word.length()][other.length()];
    }
}
