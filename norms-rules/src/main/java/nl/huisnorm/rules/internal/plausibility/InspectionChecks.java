package nl.huisnorm.rules.internal.plausibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.jspecify.annotations.Nullable;

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
        Buildings buildings = Buildings.of(facility.buildings());
        for (int i = 0; i < all.size(); i++) {
            Inspection one = all.get(i);
            LocalDate began = first.get(one.norm());
            if (one.on() != null && began != null && one.on().isBefore(began)) {
                doubted.add(
                        DataCheck.INSPECTION_BEFORE_NORM,
                        List.of(said(i, "norm", one.norm()), said(i, "on", one.on())),
                        List.of(at(i)));
            }
            beforeBuilding(i, one, buildings, doubted);
            if (isByBound(one, law)) {
                doubted.add(
                        DataCheck.INSPECTION_BY_BOUND,
                        List.of(said(i, "role", Objects.requireNonNull(one.role()))),
                        List.of(at(i)));
            }
        }
        compare(all, doubted);
    }

    /** What several answers of one day are about. */
    private record Answered(String norm, @Nullable String subject, LocalDate on) {}

    /** Answers of the same day about the same: those that say the same are there twice, the others contradict each other. */
    private static void compare(List<Inspection> all, Doubted doubted) {
        Map<Answered, List<Integer>> same = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Inspection one = all.get(i);
            if (one.on() != null && one.met() != null) {
                same.computeIfAbsent(new Answered(one.norm(), one.subject(), one.on()), any -> new ArrayList<>())
                        .add(i);
            }
        }
        for (List<Integer> answers : same.values()) {
            List<Evidence> yes = said(all, answers, true);
            List<Evidence> no = said(all, answers, false);
            if (!yes.isEmpty() && !no.isEmpty()) {
                doubted.add(
                        DataCheck.INSPECTIONS_DIFFER,
                        answers.stream()
                                .map(i -> said(
                                        i,
                                        "met",
                                        Objects.requireNonNull(all.get(i).met())))
                                .toList(),
                        answers.stream().map(InspectionChecks::at).toList());
            }
            for (List<Evidence> again : List.of(yes, no)) {
                if (again.size() > 1) {
                    doubted.add(DataCheck.LISTED_TWICE, again, List.of());
                }
            }
        }
    }

    private static List<Evidence> said(List<Inspection> all, List<Integer> answers, boolean met) {
        return answers.stream()
                .filter(i -> Boolean.valueOf(met).equals(all.get(i).met()))
                .map(i -> said(i, "met", met))
                .toList();
    }

    /** The buildings by id, and the one whose permit was applied for first, where that is known of all. */
    private record Buildings(List<Building> all, Map<String, Integer> byId, int oldest) {

        static Buildings of(List<Building> all) {
            Map<String, Integer> byId = new HashMap<>();
            int oldest = all.isEmpty() ? -1 : 0;
            for (int i = 0; i < all.size(); i++) {
                byId.put(all.get(i).id(), i);
                LocalDate applied = all.get(i).permitAppliedOn();
                LocalDate earliest = oldest < 0 ? null : all.get(oldest).permitAppliedOn();
                oldest = applied == null || earliest == null ? -1 : applied.isBefore(earliest) ? i : oldest;
            }
            return new Buildings(all, byId, oldest);
        }

        /** The building that an answer is about, also where it is about a part of it; the oldest where it is about all. */
        int about(@Nullable String subject) {
            if (subject == null) {
                return oldest;
            }
            int slash = subject.indexOf('/');
            return byId.getOrDefault(slash < 0 ? subject : subject.substring(0, slash), -1);
        }
    }

    /** An answer about one building is held against that, one about all against the first. */
    private static void beforeBuilding(int i, Inspection one, Buildings buildings, Doubted doubted) {
        int about = buildings.about(one.subject());
        LocalDate applied = about < 0 ? null : buildings.all().get(about).permitAppliedOn();
        if (one.on() != null && applied != null && one.on().isBefore(applied)) {
            Pointer building = Pointer.ROOT.field("buildings").element(about);
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
