package nl.huisnorm.rules.internal.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.huisnorm.facility.Inspection;
import nl.huisnorm.input.Pointer;
import org.jspecify.annotations.Nullable;

/** The answers of persons in one input. Used by one thread, for one assessment. */
public final class Inspections {

    private final List<Inspection> all;
    private final LocalDate asOf;
    private final BitSet used = new BitSet();
    private final Map<String, List<Integer>> byNorm = new HashMap<>();

    public Inspections(@Nullable List<Inspection> inspections) {
        this(inspections, LocalDate.MIN);
    }

    /**
     * The answers in an input.
     *
     * @param inspections the answers; none where none is known
     * @param asOf the day that is judged: an answer of that day counts too where the text of an earlier one holds
     */
    Inspections(@Nullable List<Inspection> inspections, LocalDate asOf) {
        this.all = Objects.requireNonNullElse(inspections, List.of());
        this.asOf = asOf;
        for (int i = 0; i < all.size(); i++) {
            byNorm.computeIfAbsent(all.get(i).norm(), any -> new ArrayList<>()).add(i);
        }
    }

    /** Where the answers on a norm stand, in their order. */
    private List<Integer> on(String norm) {
        return byNorm.getOrDefault(norm, List.of());
    }

    /**
     * An answer.
     *
     * @param inspection the answer
     * @param place where it stands
     * @param contradicted whether another one of the same day, as specific, says the opposite
     */
    record Found(Inspection inspection, Pointer place, boolean contradicted) {}

    /** Notes that the answers on a norm and subject were looked for. */
    public void markUsed(String norm, String subject) {
        for (int i : on(norm)) {
            if (isAbout(all.get(i), subject)) {
                used.set(i);
            }
        }
    }

    /**
     * The latest answer that was given by a day; of the same day, one on the subject itself goes before one on all
     * subjects. One without a date is taken only where there is no other.
     */
    @Nullable Found latest(String norm, String subject, LocalDate day) {
        int best = -1;
        boolean contradicted = false;
        for (int i : on(norm)) {
            Inspection inspection = all.get(i);
            boolean inTime = inspection.on() == null
                    || !inspection.on().isAfter(day)
                    || !inspection.on().isAfter(asOf);
            if (isAbout(inspection, subject) && inTime) {
                int better = best < 0 ? 1 : ORDER.compare(inspection, all.get(best));
                if (better > 0) {
                    best = i;
                    contradicted = false;
                } else if (better == 0) {
                    contradicted |=
                            !Objects.equals(inspection.met(), all.get(best).met());
                }
            }
        }
        return best < 0
                ? null
                : new Found(all.get(best), Pointer.ROOT.field("inspections").element(best), contradicted);
    }

    private static boolean isAbout(Inspection inspection, String subject) {
        return inspection.subject() == null || inspection.subject().equals(subject);
    }

    private static final Comparator<Inspection> ORDER = Comparator.comparing(
                    Inspection::on, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(inspection -> inspection.subject() != null);

    /** The answers that no norm asked for, but for those to norms that are known and not in force or not selected. */
    public List<Inspection> unused(Set<String> knownButNotAsked) {
        List<Inspection> unused = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (!used.get(i) && !knownButNotAsked.contains(all.get(i).norm())) {
                unused.add(all.get(i));
            }
        }
        return unused;
    }
}
