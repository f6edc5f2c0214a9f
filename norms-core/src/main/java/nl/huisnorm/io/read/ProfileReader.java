package nl.huisnorm.io.read;

import java.nio.file.Path;
import nl.huisnorm.facility.Municipality;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.rulebook.ProfileChecks;
import nl.huisnorm.internal.rulebook.RulebookFiles;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.internal.source.SourceNode;
import nl.huisnorm.internal.source.SourceParser;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.stability.Stable;

/**
 * Reads the profile of a municipality from JSON or YAML and checks it against a rulebook: norms, parameters and units
 * must be those of the rulebook, periods must not overlap, and nothing may be missing.
 */
@Stable
public final class ProfileReader {

    private ProfileReader() {}

    /**
     * Reads a profile file.
     *
     * @param file the file
     * @param rulebook the rulebook whose norms the profile fills
     * @return the profile
     * @throws UnreadableInputException if the file cannot be read or says something that cannot be; all problems at once
     */
    public static Profile read(Path file, Rulebook rulebook) throws UnreadableInputException {
        Problems problems = new Problems(file.toString());
        return read(file.toString(), SourceParser.bytes(file, problems), problems, rulebook);
    }

    /**
     * Reads a profile from bytes.
     *
     * @param name what to call the input in problems
     * @param bytes the text in UTF-8
     * @param rulebook the rulebook whose norms the profile fills
     * @return the profile
     * @throws UnreadableInputException if the text cannot be read or says something that cannot be; all problems at once
     */
    public static Profile read(String name, byte[] bytes, Rulebook rulebook) throws UnreadableInputException {
        return read(name, bytes, new Problems(name), rulebook);
    }

    private static Profile read(String name, byte[] bytes, Problems problems, Rulebook rulebook)
            throws UnreadableInputException {
        SourceNode root = SourceParser.tree(bytes, problems);
        GivenKind.check(root, GivenKind.PROFILE, problems);
        Profile read = RulebookFiles.bind(root, Profile.class, problems);
        Profile profile = read == null || read.code() != null
                ? read
                : read.withCode(Municipality.named(read.municipality())
                        .map(Municipality::code)
                        .orElse(null));
        problems.check();
        if (profile != null) {
            ProfileChecks.name(profile, (at, code, arguments) -> problems.add(root.nearest(at), at, code, arguments));
            new ProfileChecks(
                            new ProfileChecks.Law(
                                    rulebook.norms(),
                                    rulebook.regimes().stream().map(Regime::id).toList(),
                                    rulebook.interpretations(),
                                    rulebook::terms,
                                    rulebook::vocabulary),
                            (at, code, arguments) -> problems.add(root.nearest(at), at, code, arguments))
                    .check(profile);
        }
        problems.check();
        if (profile == null) {
            throw problems.fatal(null, "not-readable", name);
        }
        return profile;
    }
}
