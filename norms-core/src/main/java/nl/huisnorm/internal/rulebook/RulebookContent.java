package nl.huisnorm.internal.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.huisnorm.internal.rulebook.RulebookFiles.AnswerRule;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.Interpretation;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Regime;
import org.jspecify.annotations.Nullable;

/**
 * The rulebook's data, as loaded and checked.
 *
 * @param version the library's version
 * @param digest the SHA-256 of data and rules
 * @param knownOn the day up to which the law was followed
 * @param regimes the regimes in the order of a report
 * @param norms the norms in the order of a report
 * @param interpretations the open questions
 * @param profiles the profiles of municipalities
 * @param terms the terms of each regime, by the regime's id
 * @param rules the text of each rule, by the norm's id
 * @param facts the facts that each norm looks at, by the norm's id
 * @param answers who may not answer checks by hand
 * @param roomPoints the points and highest rents of rooms; none in a rulebook without
 * @param notes what its files say beside that
 */
public record RulebookContent(
        String version,
        String digest,
        LocalDate knownOn,
        List<Regime> regimes,
        List<Norm> norms,
        List<Interpretation> interpretations,
        List<Profile> profiles,
        Map<String, Map<String, Condition>> terms,
        Map<String, String> rules,
        Map<String, List<String>> facts,
        List<AnswerRule> answers,
        @Nullable RoomPoints roomPoints,
        RulebookNotes notes) {

    /** The same with other norms. */
    public RulebookContent withNorms(List<Norm> others) {
        return new RulebookContent(
                version,
                digest,
                knownOn,
                regimes,
                others,
                interpretations,
                profiles,
                terms,
                rules,
                facts,
                answers,
                roomPoints,
                notes);
    }

    /** The same with what each norm looks at. */
    RulebookContent withFacts(Map<String, List<String>> others) {
        return new RulebookContent(
                version,
                digest,
                knownOn,
                regimes,
                norms,
                interpretations,
                profiles,
                terms,
                rules,
                Map.copyOf(others),
                answers,
                roomPoints,
                notes);
    }

    /** The same with another digest, for norms that are not the law. */
    public RulebookContent withDigest(String other) {
        return new RulebookContent(
                version,
                other,
                knownOn,
                regimes,
                norms,
                interpretations,
                profiles,
                terms,
                rules,
                facts,
                answers,
                roomPoints,
                notes);
    }
}
