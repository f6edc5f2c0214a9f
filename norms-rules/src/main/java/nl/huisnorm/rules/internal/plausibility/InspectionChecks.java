package nl.huisnorm.rules.internal.plausibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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
import nl.huisnorm.internal.characters.Characters;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.law.LawOfDay;
import org.jspecify.annotations.Nullable;

/** The answers of inspectors against each other and against the norms they are about. */
final class InspectionChecks {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    /** What a word of several can end in. */
    private static final List<String> ENDINGS = List.of("", "s", "en");

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
            byWhom(i, one, law, doubted);
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

    /** The buildings by id, and the one that was there first, where that is known of all. */
    private record Buildings(List<Building> all, Map<String, Integer> byId, int oldest) {

        static Buildings of(List<Building> all) {
            Map<String, Integer> byId = new HashMap<>();
            int oldest = all.isEmpty() ? -1 : 0;
            for (int i = 0; i < all.size(); i++) {
                byId.put(all.get(i).id(), i);
                LocalDate began = began(all.get(i));
                LocalDate earliest = oldest < 0 ? null : began(all.get(oldest));
                oldest = began == null || earliest == null ? -1 : began.isBefore(earliest) ? i : oldest;
            }
            return new Buildings(all, byId, oldest);
        }

        /** The first day on which there can have been something of it: that of the application, else the first of its year. */
        static @Nullable LocalDate began(Building building) {
            Integer year = building.builtIn();
            return building.permitAppliedOn() != null || year == null
                    ? building.permitAppliedOn()
                    : LocalDate.of(year, 1, 1);
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
        Building building = about < 0 ? null : buildings.all().get(about);
        LocalDate began = building == null ? null : Buildings.began(building);
        if (building == null || one.on() == null || began == null || !one.on().isBefore(began)) {
            return;
        }
        Pointer at = Pointer.ROOT.field("buildings").element(about);
        Integer year = building.builtIn();
        Evidence since = building.permitAppliedOn() != null || year == null
                ? new Evidence("building", at.field("permitAppliedOn"), began)
                : new Evidence("building", at.field("builtIn"), year);
        doubted.add(DataCheck.INSPECTION_BEFORE_BUILDING, List.of(said(i, "on", one.on()), since), List.of(at(i)));
    }

    /** Where the rulebook says who may not answer, an answer names the role of who gave it, and that is not one of these. */
    private static void byWhom(int i, Inspection one, LawOfDay law, Doubted doubted) {
        Norm norm = law.laws().norm(one.norm());
        List<String> bound = norm == null ? List.of() : bound(norm.regime().id(), law);
        String by = one.role();
        if (bound.isEmpty() || one.met() == null) {
            return;
        }
        if (by == null) {
            doubted.add(DataCheck.INSPECTION_BY_NOBODY, List.of(said(i, "met", one.met())), List.of(at(i)));
        } else if (isAnyOf(NO_LETTERS.split(Characters.name(by), -1), bound)) {
            doubted.add(DataCheck.INSPECTION_BY_BOUND, List.of(said(i, "role", by)), List.of(at(i)));
        }
    }

    private static List<String> bound(String regime, LawOfDay law) {
        List<String> bound = new ArrayList<>();
        for (var rule : law.laws().content().answers()) {
            if (rule.isAbout(regime)) {
                bound.addAll(rule.notBy());
            }
        }
        return bound;
    }

    private static boolean isAnyOf(String[] words, List<String> bound) {
        for (String word : words) {
            for (String listed : bound) {
                if (isOneOf(word, listed)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a word is another, several of it, or a compound that ends in it: who owns a house is an owner. */
    private static boolean isOneOf(String word, String listed) {
        for (String ending : ENDINGS) {
            int end = word.length() - ending.length();
            if (word.endsWith(ending) && end >= 0 && word.startsWith(listed, end - listed.length())) {
                return true;
            }
        }
        return false;
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
        for (String id : asked) {
            Norm norm = law.laws().norm(id);
            if (norm != null) {
                first.put(id, Objects.requireNonNullElse(norm.validity().from(), LocalDate.MIN));
            }
        }
        return first;
    }
}
