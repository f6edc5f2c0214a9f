package nl.huisnorm.internal.text;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import nl.huisnorm.internal.source.Digest;

/**
 * Gives the findings of one assessment their fingerprints, in the order of the findings. What they stand for is told at
 * {@link nl.huisnorm.assessment.Assessment#byFingerprint()}.
 */
public final class Fingerprints {

    private static final String VERSION = "1";
    private static final int LENGTH = 20;

    private final String about;
    private final Map<String, Integer> seen = new HashMap<>();

    /** For an assessment of a facility, plan or application. */
    public Fingerprints(String kind, String id) {
        this.about = part(kind) + part(id);
    }

    /** The fingerprint of the next finding. */
    public String next(String norm, String kind, String id) {
        String identity = about + part(norm) + part(kind) + part(id);
        int earlier = seen.merge(identity, 1, Integer::sum) - 1;
        String whole = earlier == 0 ? identity : identity + part(Integer.toString(earlier));
        String digest = Digest.sha256((VERSION + part(whole)).getBytes(StandardCharsets.UTF_8));
        return VERSION + "-" + digest.substring(0, LENGTH);
    }

    /** With its length before it, so that no two lists of parts read the same. */
    private static String part(String text) {
        return text.length() + ":" + text;
    }
}
