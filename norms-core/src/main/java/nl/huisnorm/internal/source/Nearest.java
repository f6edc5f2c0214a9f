package nl.huisnorm.internal.source;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the known word that a misspelt one was probably meant to be. */
public final class Nearest {

    /** Nobody misspells a word of more letters than this. */
    private static final int LONGEST = 100;

    private Nearest() {}

    /** The nearest known word, or none if nothing is near. */
    public static @Nullable String of(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return null;
        }
        String best = null;
        int bestDistance = (word.length() < 3 ? 0 : Math.max(2, word.length() / 3)) + 1;
        for (String candidate : known) {
            int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best;
    }

    /** Whether one word is the other with one letter too many, too few or another, or with two neighbours swapped. */
    static boolean isSlip(String word, String known) {
        String a = word.toLowerCase(Locale.ROOT);
        String b = known.toLowerCase(Locale.ROOT);
        if (distance(a, b) <= 1) {
            return true;
        }
        for (int i = 1; a.length() == b.length() && i < a.length(); i++) {
            String swapped = a.substring(0, i - 1) + a.charAt(i) + a.charAt(i - 1) + a.substring(i + 1);
            if (swapped.equals(b)) {
                return true;
            }
        }
        return false;
    }

    /** How many letters must be added, left out or replaced (Levenshtein). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
