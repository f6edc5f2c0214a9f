package nl.huisnorm.rules.internal;

import java.util.Collection;
import java.util.List;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnsoundInputException;
import nl.huisnorm.io.read.CostModelReader;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.settlement.PermitApplication;
import nl.huisnorm.settlement.SettlementPlan;

/** Refuses to judge what no file could say: nothing that can be judged is out of bounds, whoever made it. */
final class Sound {

    private Sound() {}

    static Facility sound(Facility facility) {
        check(FacilityReader.problems(facility));
        return facility;
    }

    static Collection<Facility> sound(Collection<Facility> facilities) {
        facilities.forEach(Sound::sound);
        return facilities;
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
