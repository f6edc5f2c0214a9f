package nl.huisnorm.rules.internal.law;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.check.ApplicationCheck;
import nl.huisnorm.rules.internal.check.BuildingCheck;
import nl.huisnorm.rules.internal.check.Check;
import nl.huisnorm.rules.internal.check.ClauseCheck;
import nl.huisnorm.rules.internal.check.DwellingCheck;
import nl.huisnorm.rules.internal.check.ExtinguisherCheck;
import nl.huisnorm.rules.internal.check.FacilityCheck;
import nl.huisnorm.rules.internal.check.HousingLineCheck;
import nl.huisnorm.rules.internal.check.LeaseCheck;
import nl.huisnorm.rules.internal.check.MilestoneCheck;
import nl.huisnorm.rules.internal.check.PhaseCheck;
import nl.huisnorm.rules.internal.check.PlaceCheck;
import nl.huisnorm.rules.internal.check.PlanCheck;
import nl.huisnorm.rules.internal.check.ReportCheck;
import nl.huisnorm.rules.internal.check.RoomCheck;
import nl.huisnorm.rules.internal.check.StayCheck;
import nl.huisnorm.rules.internal.check.UnitCheck;
import nl.huisnorm.rules.internal.check.WaiverCheck;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.view.View;
import org.kie.api.KieBase;

/** Lets the rule engine find the rule of each norm in force: the only place where a session starts. */
final class Matcher {

    private final Function<Collection<String>, KieBase> rules;
    private final Map<String, KieBase> loaded = new HashMap<>();

    /**
     * One that has rules loaded when it first needs them.
     *
     * @param rules loads the rules of some norms
     */
    Matcher(Function<Collection<String>, KieBase> rules) {
        this.rules = rules;
    }

    /** What the rule of each norm says of one subject; each norm with the day whose text holds, and perhaps with several numbers. */
    Map<Norm, Function<View, Flag>> match(Map<Norm, Day> norms) {
        Map<Norm, Check<?>> checks = new LinkedHashMap<>();
        norms.forEach((norm, day) -> checks.put(norm, check(norm, day)));
        Map<KieBase, List<Check<?>>> byBase = new LinkedHashMap<>();
        load(norms.keySet());
        checks.forEach((norm, check) ->
                byBase.computeIfAbsent(base(norm), any -> new ArrayList<>()).add(check));
        byBase.forEach((base, some) -> base.newStatelessKieSession().execute(some));
        Map<Norm, Function<View, Flag>> matched = new HashMap<>();
        checks.forEach((norm, check) -> matched.put(norm, rule(check)));
        return matched;
    }

    /** Loads what is not there yet. What was loaded together stays together, for the next law of nearly the same norms. */
    private synchronized void load(Collection<Norm> norms) {
        Set<String> missing = new LinkedHashSet<>();
        for (Norm norm : norms) {
            if (!loaded.containsKey(norm.id())) {
                missing.add(norm.id());
            }
        }
        if (!missing.isEmpty()) {
            KieBase base = rules.apply(missing);
            missing.forEach(norm -> loaded.put(norm, base));
        }
    }

    private synchronized KieBase base(Norm norm) {
        return Objects.requireNonNull(loaded.get(norm.id()));
    }

    /** A check is made for the subjects of its norm, so its rule takes them. */
    @SuppressWarnings("unchecked")
    private static Function<View, Flag> rule(Check<?> check) {
        return (Function<View, Flag>) check.rule();
    }

    private static Check<?> check(Norm norm, Day day) {
        return switch (norm.subject()) {
            case FACILITY -> new FacilityCheck(norm, day);
            case BUILDING -> new BuildingCheck(norm, day);
            case DWELLING -> new DwellingCheck(norm, day);
            case UNIT -> new UnitCheck(norm, day);
            case ROOM, BEDROOM -> new RoomCheck(norm, day);
            case EXTINGUISHER -> new ExtinguisherCheck(norm, day);
            case STAY -> new StayCheck(norm, day);
            case LEASE -> new LeaseCheck(norm, day);
            case WAIVER -> new WaiverCheck(norm, day);
            case PLACE -> new PlaceCheck(norm, day);
            case PLAN -> new PlanCheck(norm, day);
            case PHASE -> new PhaseCheck(norm, day);
            case HOUSING_LINE -> new HousingLineCheck(norm, day);
            case CLAUSE -> new ClauseCheck(norm, day);
            case MILESTONE -> new MilestoneCheck(norm, day);
            case REPORT -> new ReportCheck(norm, day);
            case APPLICATION -> new ApplicationCheck(norm, day);
        };
    }
}
