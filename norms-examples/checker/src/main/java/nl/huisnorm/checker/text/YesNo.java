package nl.huisnorm.checker.text;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The words for yes and no that people type, in both languages. */
public final class YesNo {

    private static final Set<String> YES = Set.of("ja", "j", "yes", "y", "true", "waar");
    private static final Set<String> NO = Set.of("nee", "n", "no", "false", "onwaar");

    private YesNo() {}

    /** What a word says, in capitals or not; nothing where it says neither. */
    public static Optional<Boolean> of(String word) {
        String low = word.strip().toLowerCase(Locale.ROOT);
        return YES.contains(low) ? Optional.of(true) : NO.contains(low) ? Optional.of(false) : Optional.empty();
    }

    /** Whether a word says yes. */
    public static boolean isYes(String word) {
        return of(word).orElse(false);
    }
}
