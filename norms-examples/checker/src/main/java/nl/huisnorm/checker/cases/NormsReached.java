package nl.huisnorm.checker.cases;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.internal.cases.CaseAnswer;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Rulebook;

/**
 * Which norms cases reach: of those of the profiles that they are judged by, or else of the regimes asked for, or else of the regimes of
 * the norms that they are about.
 */
final class NormsReached {

    private final Set<String> reached = new TreeSet<>();
    private final Set<String> ofProfiles = new TreeSet<>();
    private final Set<String> ofRegimes = new TreeSet<>();

    void add(Rulebook rulebook, AssessmentOptions options, List<CaseAnswer> answers) {
        rulebook.profile().ifPresent(this::add);
        Set<String> regimes = new LinkedHashSet<>(options.regimes());
        for (CaseAnswer answer : answers) {
            reached.add(answer.norm());
            if (options.regimes().isEmpty()) {
                rulebook.norm(answer.norm())
                        .ifPresent(norm -> regimes.add(norm.regime().id()));
            }
        }
        rulebook.norms().stream()
                .filter(norm -> regimes.contains(norm.regime().id()))
                .filter(norm -> norm.validity().includes(options.asOf()))
                .map(Norm::id)
                .forEach(ofRegimes::add);
    }

    private void add(Profile profile) {
        profile.norms().forEach(norm -> ofProfiles.add(norm.norm()));
        profile.ownNorms().forEach(norm -> ofProfiles.add(norm.id()));
    }

    private Set<String> all() {
        return ofProfiles.isEmpty() ? ofRegimes : ofProfiles;
    }

    /** Whether they are those of profiles. */
    boolean areOfProfiles() {
        return !ofProfiles.isEmpty();
    }

    /** The norms that a case is about. */
    List<String> reached() {
        return all().stream().filter(reached::contains).toList();
    }

    /** The norms that no case is about. */
    List<String> notReached() {
        return all().stream().filter(norm -> !reached.contains(norm)).toList();
    }
}
