package nl.huisnorm.rules.internal.plausibility;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.DataCheck;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Inspection;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.law.LawOfDay;

/** The answers of inspectors against each other and against the norms they are about. */
final class InspectionChecks {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private InspectionChecks() {}

    static void check(Facility facility, LawOfDay law, Doubted doubted) {
        List<Inspection> all = Objects.requireNonNullElse(facility.inspections(), List.of());
        if (all.isEmpty()) {
            return;
        }
        Map<String, LocalDate> first =
                firstDays(law, all.stream().map(Inspection::norm).collect(Collectors.toSet()));
        for (int i = 0; i < all.size(); i++) {
            Inspection one = all.get(i);
            LocalDate began = first.get(one.norm());
            if (one.on() != null && began != null && one.on().isBefore(began)) {
                doubted.add(
                        DataCheck.INSPECTION_BEFORE_NORM,
                        List.of(said(i, "norm", one.norm()), said(i, "on", one.on())),
                        List.of(at(i)));
            }
            beforeBuilding(i, one, facility.buildings(), doubted);
            if (isByBound(one, law)) {
                doubted.add(
                        DataCheck.INSPECTION_BY_BOUND,
                        List.of(said(i, "role", Objects.requireNonNull(one.role()))),
                        List.of(at(i)));
            }
            for (int j = i + 1; j < all.size(); j++) {
                compare(i, one, j, all.get(j), doubted);
            }
        }
    }

    /** An answer about one building is held against that, one about all against the first. */
    private static void beforeBuilding(int i, Inspection one, List<Building> buildings, Doubted doubted) {
        int first = -1;
        for (int j = 0; j < buildings.size(); j++) {
            Building building = buildings.get(j);
            LocalDate applied = building.permitAppliedOn();
            boolean isAbout = one.subject() == null
                    || one.subject().equals(building.id())
                    || one.subject().startsWith(building.id() + "/");
            if (!isAbout) {
                continue;
            }
            if (applied == null) {
                return;
            }
            LocalDate earliest = first < 0 ? null : buildings.get(first).permitAppliedOn();
            if (earliest == null || applied.isBefore(earliest)) {
                first = j;
            }
        }
        LocalDate applied = first < 0 ? null : buildings.get(first).permitAppliedOn();
        if (one.on() != null && applied != null && one.on().isBefore(applied)) {
            Pointer building = Pointer.ROOT.field("buildings").element(first);
            doubted.add(
                    DataCheck.INSPECTION_BEFORE_BUILDING,
                    List.of(
                            said(i, "on", one.on()),
                            new Evidence("building", building.field("permitAppliedOn"), applied)),
                    List.of(at(i)));
        }
    }

    /** Whether a word of the role that the answer names is one that the rulebook excludes for the norm's regime. */
    private static boolean isByBound(Inspection one, LawOfDay law) {
        Norm norm = law.laws().norm(one.norm());
        String by = one.role();
        if (norm == null || by == null) {
            return false;
        }
        Set<String> words = Set.of(
                NO_LETTERS.splitAsStream(by.toLowerCase(Locale.ROOT)).distinct().toArray(String[]::new));
        return law.laws().content().answers().stream()
                .filter(rule -> rule.isAbout(norm.regime().id()))
                .anyMatch(rule -> rule.notBy().stream().anyMatch(words::contains));
    }

    private static void compare(int i, Inspection one, int j, Inspection other, Doubted doubted) {
        if (!one.norm().equals(other.norm())
                || !Objects.equals(one.subject(), other.subject())
                || one.on() == null
                || !one.on().equals(other.on())
                || one.met() == null
                || other.met() == null) {
            return;
        }
        List<Evidence> both = List.of(said(i, "met", one.met()), said(j, "met", other.met()));
        if (one.met().equals(other.met())) {
            doubted.add(DataCheck.LISTED_TWICE, both, List.of());
        } else {
            doubted.add(DataCheck.INSPECTIONS_DIFFER, both, List.of(at(i), at(j)));
        }
    }

    static Pointer at(int index) {
        return Pointer.ROOT.field("inspections").element(index);
    }

    static Evidence said(int index, String fact, Object value) {
        return new Evidence("inspection", at(index).field(fact), value);
    }

    /** The first day on which each of some norms held; long ago for a norm that was always there. */
    private static Map<String, LocalDate> firstDays(LawOfDay law, Set<String> asked) {
        Map<String, LocalDate> first = new HashMap<>();
        for (Norm norm : law.laws().content().norms()) {
            if (asked.contains(norm.id())) {
                LocalDate from = Objects.requireNonNullElse(norm.validity().from(), LocalDate.MIN);
                first.merge(norm.id(), from, (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return first;
    }
}
