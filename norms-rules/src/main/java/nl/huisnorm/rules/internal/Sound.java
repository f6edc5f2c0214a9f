package nl.huisnorm.rules.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnsoundInputException;
import nl.huisnorm.internal.characters.Characters;
import nl.huisnorm.internal.source.RecordChecks;
import nl.huisnorm.io.read.CostModelReader;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.io.read.WaiverReader;
import nl.huisnorm.settlement.HousingLine;
import nl.huisnorm.settlement.PermitApplication;
import nl.huisnorm.settlement.SettlementPlan;

/** Refuses to judge what no file could say: nothing that can be judged is out of bounds, whoever made it. */
final class Sound {

    private Sound() {}

    static Facility sound(Facility facility) {
        check(FacilityReader.problems(facility));
        return facility;
    }

    /** Facilities that are judged together: each by itself, and no two that nobody tells apart by their ids. */
    static Collection<Facility> sound(Collection<Facility> facilities) {
        facilities.forEach(Sound::sound);
        check(alike(facilities));
        return facilities;
    }

    /** The same with plans, whose lines name some of them. */
    static Collection<Facility> sound(Collection<Facility> facilities, List<SettlementPlan> plans) {
        plans.forEach(Sound::sound);
        sound(facilities);
        Set<String> known = facilities.stream().map(Facility::id).collect(Collectors.toSet());
        List<Problem> problems = new ArrayList<>();
        for (SettlementPlan plan : plans) {
            List<HousingLine> lines = Objects.requireNonNullElse(plan.housing(), List.of());
            for (int i = 0; i < lines.size(); i++) {
                String facility = lines.get(i).facility();
                if (facility != null && !known.contains(facility)) {
                    Pointer at = Pointer.ROOT.field("housing").element(i).field("facility");
                    problems.add(new Problem(plan.id(), null, at, "facility-not-given", List.of(facility)));
                }
            }
        }
        check(problems);
        return facilities;
    }

    private static List<Problem> alike(Collection<Facility> facilities) {
        Map<String, Facility> first = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Facility facility : facilities) {
            Facility other = first.putIfAbsent(Characters.alike(facility.id()), facility);
            if (other != null && !other.equals(facility)) {
                problems.add(new Problem(
                        facility.id(),
                        null,
                        Pointer.ROOT.field("id"),
                        "facilities-alike",
                        List.of(facility.id(), other.id())));
            }
        }
        return problems;
    }

    /** What is judged by: a waiver that no file can have covers nothing that anybody could look up. */
    static AssessmentOptions sound(AssessmentOptions options) {
        List<Problem> problems = new ArrayList<>(WaiverReader.problems(options.waivers()));
        day("asOf", options.asOf(), problems);
        check(problems);
        return options;
    }

    /** The days between which something is asked. */
    static void sound(LocalDate first, LocalDate last) {
        List<Problem> problems = new ArrayList<>();
        day("first", first, problems);
        day("last", last, problems);
        check(problems);
    }

    private static void day(String name, LocalDate day, List<Problem> problems) {
        if (day.isBefore(RecordChecks.FIRST_DAY) || day.isAfter(RecordChecks.LAST_DAY)) {
            problems.add(new Problem(
                    "options",
                    null,
                    Pointer.ROOT.field(name),
                    "out-of-bounds",
                    List.of(day.toString(), RecordChecks.FIRST_DAY, RecordChecks.LAST_DAY, "")));
        }
    }

    static SettlementPlan sound(SettlementPlan plan) {
        check(InputReader.problems(plan));
        return plan;
    }

    static PermitApplication sound(PermitApplication application) {
        check(InputReader.problems(application));
        return application;
    }

    static CostModel sound(CostModel costs) {
        check(CostModelReader.problems(costs));
        return costs;
    }

    private static void check(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new UnsoundInputException(problems);
        }
    }
}
