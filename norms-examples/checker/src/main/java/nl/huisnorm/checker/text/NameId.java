package nl.huisnorm.checker.text;

import java.text.Normalizer;
import java.util.Locale;

/** What is called something gets an id that people recognise. */
public final class NameId {

    private NameId() {}

    /** A name as an id: small letters and digits with hyphens between; empty where it has neither. */
    public static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }
}
