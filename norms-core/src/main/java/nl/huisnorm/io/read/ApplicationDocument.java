package nl.huisnorm.io.read;

import java.util.Optional;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.characters.Characters;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.settlement.PermitApplication;
import nl.huisnorm.stability.MadeByLibrary;
import nl.huisnorm.stability.Stable;
import org.jspecify.annotations.Nullable;

/**
 * An application as it was read, with what belongs to it.
 *
 * @param file the file's name as it was given
 * @param sha256 the SHA-256 of the file's bytes, in lower-case hexadecimal
 * @param application what the file says
 * @param facility the facility applied for
 * @param plan the plan it belongs to, or none
 * @param positions where each value of the application itself stands
 * @param files reads the files that the application names
 */
@Stable
public record ApplicationDocument(
        String file,
        String sha256,
        PermitApplication application,
        FacilityDocument facility,
        @Nullable PlanDocument plan,
        SourceMap positions,
        RelatedFiles files)
        implements InputDocument {

    /** Made by the library. */
    @MadeByLibrary
    public ApplicationDocument {}

    @Override
    public String key() {
        return Characters.alike(application.application().id());
    }

    /**
     * The profile that the application names.
     *
     * @param rulebook the rulebook it is for
     * @return one that comes with the rulebook, or that of the file named; none where none is named
     * @throws UnreadableInputException if there is no such profile, or its file cannot be read
     */
    public Optional<Profile> profile(Rulebook rulebook) throws UnreadableInputException {
        String name = application.profile();
        if (name == null) {
            return Optional.empty();
        }
        for (Profile bundled : rulebook.profiles()) {
            if (bundled.id().equals(name)) {
                return Optional.of(bundled);
            }
        }
        try {
            return Optional.of(ProfileReader.read(files.name(name), files.bytes(name), rulebook));
        } catch (java.io.IOException e) {
            Pointer at = Pointer.ROOT.field("profile");
            Problems problems = new Problems(file);
            problems.add(positions.locate(at), at, "unknown-profile-id", name);
            problems.check();
            throw new IllegalStateException(e);
        }
    }
}
