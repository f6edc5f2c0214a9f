package nl.huisnorm.rulebook;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.huisnorm.stability.MadeByLibrary;
import nl.huisnorm.stability.Stable;

/**
 * The norms as data: what they are, from when until when, and where they come from; with the profile of a municipality and
 * a scenario, if any, filled in.
 *
 * <p>A rulebook is immutable and safe to share between threads. It gets methods with any version: no host implements it.
 */
@Stable
@MadeByLibrary
public interface Rulebook {

    /** The version of the library the rulebook came with. */
    String version();

    /** The SHA-256 of the rulebook's data and rules, and of a scenario if there is one, in lower-case hexadecimal. */
    String digest();

    /** The day up to which the law was followed; what was decided later is not in the rulebook. */
    LocalDate knownOn();

    /** The regimes, in the order of a report. */
    List<Regime> regimes();

    /** The norms of all regimes and dates, in the order of a report. */
    List<Norm> norms();

    /** The open questions of all regimes. */
    List<Interpretation> interpretations();

    /** The profiles of municipalities that come with the rulebook, as examples of what they laid down. */
    List<Profile> profiles();

    /** The profile this rulebook judges by, or none. */
    Optional<Profile> profile();

    /** The scenario this rulebook judges under, or none: then it judges by the law. */
    Optional<Scenario> scenario();

    /**
     * The named conditions that norms of a regime share.
     *
     * @param regime the regime's id
     * @return the conditions by name; none for a regime that has none or is not in the rulebook
     */
    Map<String, Condition> terms(String regime);

    /**
     * The facts that a condition can name where a norm is applied to subjects of a kind: those of the subject, of the parts it
     * hands on, and of what it is a part of.
     *
     * @param kind what the norm is applied to
     * @return the facts in the order of the alphabet
     */
    Collection<NamedFact> vocabulary(SubjectKind kind);

    /** The norm of that id, or none. */
    Optional<Norm> norm(String id);

    /**
     * The rule that decides a norm, as text.
     *
     * @param id the norm's id
     * @return the rule in the rule language, or none for a norm that a person decides
     */
    Optional<String> rule(String id);

    /**
     * The facts that a norm looks at: those that answering it was seen to use or to lack.
     *
     * @param id the norm's id
     * @return the facts in the order of the alphabet, each an owner, a dot and the fact's name, for instance
     *     {@code room.area}; none for a norm that is not in the rulebook
     */
    List<String> facts(String id);
}
