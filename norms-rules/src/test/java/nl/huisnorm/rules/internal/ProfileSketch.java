package nl.huisnorm.rules.internal;

import static nl.huisnorm.rules.internal.NormSketch.text;

import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.facility.Municipality;
import nl.huisnorm.rulebook.Confidence;
import nl.huisnorm.rulebook.Profile;

/** Profiles made up for a test: adopted, and of one norm. */
public final class ProfileSketch {

    private ProfileSketch() {}

    /**
     * A profile that adopts or changes one norm.
     *
     * @param code the municipality's code
     * @param from its first day
     * @param norm the norm
     * @param values the numbers of the norm
     */
    public static Profile of(String code, LocalDate from, String norm, List<Profile.LocalValue> values) {
        return new Profile(
                "p",
                Municipality.of(code).map(Municipality::name).orElse("Town"),
                code,
                null,
                text("profile"),
                Profile.Status.ADOPTED,
                Confidence.FOUND,
                "source",
                from,
                null,
                null,
                List.of(Profile.LocalNorm.of(norm, values)),
                null);
    }
}
