package nl.huisnorm.internal.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.huisnorm.facility.Walk;
import nl.huisnorm.rulebook.Adoption;
import nl.huisnorm.rulebook.Citation;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.DecidedBy;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Profile.OwnNorm;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.Severity;

/** Makes norms of what a municipality has written as its own. */
final class OwnNorms {

    /** The regime of a policy rule of a municipality. */
    private static final String MUNICIPALITY = "municipality";

    /** The regimes of a municipality: its policy rules and its ordinances. No other maker's norms are its own. */
    static final List<String> REGIMES = List.of(MUNICIPALITY, "ordinance");

    /** The theme of norms that no theme of the rulebook holds. */
    private static final String THEME = "own";

    private OwnNorms() {}

    static String regimeOf(OwnNorm norm) {
        return Objects.requireNonNullElse(norm.regime(), MUNICIPALITY);
    }

    /** The norm, as any other of its regime. */
    static Norm norm(OwnNorm own, Regime regime, Profile profile) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        own.numbers()
                .forEach(number -> parameters.put(
                        number.id(),
                        new Parameter(number.id(), number.label(), number.unit(), number.values(), true, false)));
        return new Norm(
                own.id(),
                regime,
                THEME,
                own.title(),
                own.requirement(),
                own.question(),
                Walk.OFFICE,
                own.requires() == null ? DecidedBy.PERSON : DecidedBy.RULE,
                own.subject(),
                Set.of(),
                profile.validityOf(own),
                Objects.requireNonNullElse(own.scope(), Condition.ALWAYS),
                Set.of(),
                own.quantity(),
                parameters,
                Objects.requireNonNullElse(own.severity(), Severity.UNSPECIFIED),
                Objects.requireNonNullElse(own.confidence(), profile.confidence()),
                new Citation(
                        profile.title(),
                        own.article(),
                        null,
                        Objects.requireNonNullElse(own.source(), profile.source())),
                List.of(),
                List.of(),
                true,
                null,
                false,
                List.of(),
                null,
                null,
                profile.id(),
                new Adoption(
                        Objects.requireNonNullElse(own.status(), profile.status()), own.requires(), null, List.of()),
                null);
    }
}
