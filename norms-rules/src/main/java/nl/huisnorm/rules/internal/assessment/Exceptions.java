package nl.huisnorm.rules.internal.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Waiver;
import org.jspecify.annotations.Nullable;

/** The waivers of a facility that run on a day, by what they are of, so that a finding is held against those of its own alone. */
public final class Exceptions {

    private record Of(String norm, @Nullable String subject) {}

    private final AssessmentOptions options;
    private final String facility;
    private final Map<Of, List<Waiver>> running = new HashMap<>();
    private @Nullable Set<Waiver> tooLong;

    /** Those of some options for a facility. */
    public Exceptions(AssessmentOptions options, String facility) {
        this.options = options;
        this.facility = facility;
        for (Waiver waiver : options.waivers()) {
            if (waiver.isFor(facility) && waiver.validity().includes(options.asOf())) {
                running.computeIfAbsent(new Of(waiver.norm(), waiver.subject()), any -> new ArrayList<>())
                        .add(waiver);
            }
        }
    }

    /** Whether the norm is waived on a subject. */
    public boolean isWaived(Norm norm, String subject) {
        return covering(norm, subject).stream().anyMatch(waiver -> holds(waiver, norm));
    }

    /** Those that cover a norm on a subject, in order or not; first those that name the subject. */
    List<Waiver> covering(Norm norm, String subject) {
        List<Waiver> named = running.getOrDefault(new Of(norm.id(), subject), List.of());
        List<Waiver> all = running.getOrDefault(new Of(norm.id(), null), List.of());
        return named.isEmpty() || all.isEmpty()
                ? (named.isEmpty() ? all : named)
                : Stream.concat(named.stream(), all.stream()).toList();
    }

    /** Whether one that covers a norm takes away what is not met. */
    boolean holds(Waiver waiver, Norm norm) {
        return waiver.isByTwo() && isWithinYears(waiver) && norm.regime().waivable();
    }

    /** Whether it ends in time, counted from the first day of the exception that it is a part of. */
    boolean isWithinYears(Waiver waiver) {
        Set<Waiver> found = tooLong;
        if (found == null) {
            found = Waiver.tooLong(
                    options.waiverYears(),
                    options.waivers().stream()
                            .filter(other -> other.isFor(facility))
                            .toList());
            tooLong = found;
        }
        return !found.contains(waiver);
    }
}
