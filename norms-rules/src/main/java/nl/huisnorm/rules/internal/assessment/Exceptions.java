package nl.huisnorm.rules.internal.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Waiver;
import org.jspecify.annotations.Nullable;

/** The waivers of a facility that run on a day, by what they are of, so that a finding is held against those of its own alone. */
public final class Exceptions {

    private record Of(String norm, @Nullable String subject) {}

    private final int years;
    private final Map<Of, List<Waiver>> all = new HashMap<>();
    private final Map<String, Set<String>> named = new HashMap<>();
    private final Map<Of, List<Waiver>> running = new HashMap<>();
    private final Map<Of, Set<Waiver>> tooLong = new HashMap<>();

    /** Those of some options for a facility. */
    public Exceptions(AssessmentOptions options, String facility) {
        this.years = options.waiverYears();
        for (Waiver waiver : options.waivers()) {
            if (waiver.isFor(facility)) {
                Of of = new Of(waiver.norm(), waiver.subject());
                all.computeIfAbsent(of, any -> new ArrayList<>()).add(waiver);
                String own = waiver.subject();
                if (own != null) {
                    named.computeIfAbsent(waiver.norm(), any -> new HashSet<>()).add(own);
                }
                if (waiver.validity().includes(options.asOf())) {
                    running.computeIfAbsent(of, any -> new ArrayList<>()).add(waiver);
                }
            }
        }
    }

    /** Whether the norm is waived on a subject. */
    public boolean isWaived(Norm norm, String subject) {
        return covering(norm, subject).stream().anyMatch(waiver -> holds(waiver, norm, subject));
    }

    /** Those that cover a norm on a subject, in order or not; first those that name the subject. */
    List<Waiver> covering(Norm norm, String subject) {
        List<Waiver> own = running.getOrDefault(new Of(norm.id(), subject), List.of());
        List<Waiver> general = running.getOrDefault(new Of(norm.id(), null), List.of());
        return own.isEmpty() || general.isEmpty()
                ? (own.isEmpty() ? general : own)
                : Stream.concat(own.stream(), general.stream()).toList();
    }

    /** Whether one that covers a norm on a subject takes away what is not met there. */
    boolean holds(Waiver waiver, Norm norm, String subject) {
        return waiver.isByTwo()
                && isWithinYears(waiver, subject)
                && norm.regime().waivable();
    }

    /** Whether it ends in time on its subject; one for every subject, on all that were judged. */
    boolean isWithinYears(Waiver waiver, Predicate<String> wasJudged) {
        String own = waiver.subject();
        if (own != null) {
            return isWithinYears(waiver, own);
        }
        return isWithinYears(waiver, (String) null)
                && named.getOrDefault(waiver.norm(), Set.of()).stream()
                        .filter(wasJudged)
                        .allMatch(subject -> isWithinYears(waiver, subject));
    }

    /**
     * Whether it ends in time on a subject, counted from the first day of the exception there: what another room was waived does not make an
     * exception longer here.
     */
    private boolean isWithinYears(Waiver waiver, @Nullable String subject) {
        Of of = new Of(waiver.norm(), subject);
        return !tooLong.computeIfAbsent(all.containsKey(of) ? of : new Of(waiver.norm(), null), this::tooLong)
                .contains(waiver);
    }

    private Set<Waiver> tooLong(Of of) {
        List<Waiver> there = new ArrayList<>(all.getOrDefault(new Of(of.norm(), null), List.of()));
        if (of.subject() != null) {
            there.addAll(all.getOrDefault(of, List.of()));
        }
        return Waiver.tooLong(years, there);
    }
}
