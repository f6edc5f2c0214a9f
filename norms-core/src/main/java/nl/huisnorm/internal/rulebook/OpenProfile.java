package nl.huisnorm.internal.rulebook;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Profile.LocalNorm;
import nl.huisnorm.rulebook.Profile.OtherNumbers;
import nl.huisnorm.rulebook.Profile.OwnNorm;
import org.jspecify.annotations.Nullable;

/**
 * A profile in a municipality that is larger than those that laid it down: all that it says holds where the facility lay in one of
 * those, which the facility must say. Not part of the API.
 */
public final class OpenProfile {

    private static final String FORMER = "facility.formerMunicipality";

    private OpenProfile() {}

    /** The profile, each part of it only where the facility lay in one of its municipalities. */
    public static Profile of(Profile profile, RulebookContent law) {
        Condition there = new Condition.OneOf(FORMER, profile.codes());
        Set<String> local =
                law.norms().stream().filter(Norm::local).map(Norm::id).collect(Collectors.toSet());
        List<LocalNorm> norms = profile.norms().stream()
                .map(norm -> local.contains(norm.norm()) ? adopted(norm, there) : changed(norm, there))
                .toList();
        List<OwnNorm> own =
                profile.ownNorms().stream().map(norm -> own(norm, there)).toList();
        return new Profile(
                profile.id(),
                profile.municipality(),
                profile.code(),
                profile.alsoIn(),
                profile.title(),
                profile.status(),
                profile.confidence(),
                profile.source(),
                profile.from(),
                profile.until(),
                profile.remark(),
                norms,
                own);
    }

    private static Condition both(@Nullable Condition scope, Condition there) {
        return scope == null ? there : new Condition.All(List.of(there, scope));
    }

    private static LocalNorm adopted(LocalNorm norm, Condition there) {
        return new LocalNorm(
                norm.norm(),
                norm.from(),
                norm.until(),
                norm.article(),
                norm.confidence(),
                norm.source(),
                norm.status(),
                norm.requirement(),
                both(norm.scope(), there),
                norm.values(),
                norm.instead(),
                norm.unless());
    }

    /** A norm that holds without the profile too has the other numbers there, and its own elsewhere. */
    private static LocalNorm changed(LocalNorm norm, Condition there) {
        return new LocalNorm(
                norm.norm(),
                norm.from(),
                norm.until(),
                norm.article(),
                norm.confidence(),
                norm.source(),
                norm.status(),
                norm.requirement(),
                null,
                null,
                List.of(new OtherNumbers(there, Objects.requireNonNullElse(norm.values(), List.of()))),
                null);
    }

    private static OwnNorm own(OwnNorm norm, Condition there) {
        return new OwnNorm(
                norm.id(),
                norm.regime(),
                norm.title(),
                norm.requirement(),
                norm.question(),
                norm.subject(),
                norm.from(),
                norm.until(),
                both(norm.scope(), there),
                norm.requires(),
                norm.quantity(),
                norm.parameters(),
                norm.severity(),
                norm.status(),
                norm.confidence(),
                norm.article(),
                norm.source());
    }
}
