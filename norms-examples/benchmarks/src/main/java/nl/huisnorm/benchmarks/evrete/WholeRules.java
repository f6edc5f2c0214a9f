package nl.huisnorm.benchmarks.evrete;

import static nl.huisnorm.benchmarks.subset.Shares.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import nl.huisnorm.benchmarks.subset.Check;
import nl.huisnorm.benchmarks.subset.Detectors;
import nl.huisnorm.benchmarks.subset.Facts.OfBuilding;
import nl.huisnorm.benchmarks.subset.Facts.OfExtinguisher;
import nl.huisnorm.benchmarks.subset.Facts.OfFacility;
import nl.huisnorm.benchmarks.subset.Facts.Unlisted;
import nl.huisnorm.benchmarks.subset.Shares;
import nl.huisnorm.benchmarks.subset.Three;
import nl.huisnorm.facility.AccommodationForm;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.Management;
import org.jspecify.annotations.Nullable;

/** The norms on buildings, extinguishers and the facility as a whole. */
final class WholeRules {

    private static final BigDecimal MONTHS_BETWEEN_INSPECTIONS = BigDecimal.valueOf(24);

    private WholeRules() {}

    static void addTo(EvreteRules.RuleSet rules) {
        rules.add("unlisted", Unlisted.class, (unlisted, answers, day) -> answers.unlisted(unlisted));
        building(
                rules,
                Check.ADMITTED_FORM,
                building ->
                        building.form() == null ? null : Boolean.valueOf(building.form() != AccommodationForm.OTHER));
        building(rules, Check.AREA_MEASURED, Building::measuredByNen2580);
        building(rules, Check.UNDER_ONE_ROOF, Building::underOneRoof);
        rules.add(
                Check.SMOKE_DETECTORS_WORK.name(),
                OfBuilding.class,
                (fact, answers, day) ->
                        answers.met(Check.SMOKE_DETECTORS_WORK, fact.subject(), Detectors.ofSmoke(fact, day)));
        rules.add(
                Check.EXTINGUISHER_INSPECTED.name(),
                OfExtinguisher.class,
                (fact, answers, day) -> answers.metUpTo(
                        Check.EXTINGUISHER_INSPECTED,
                        fact.subject(),
                        fact.extinguisher().inspectedByRecognisedFirm(),
                        Three.months(fact.extinguisher().inspectedOn(), day),
                        MONTHS_BETWEEN_INSPECTIONS,
                        List.of()));
        rules.add(
                Check.EXTINGUISHER_EXPLAINED.name(),
                OfExtinguisher.class,
                (fact, answers, day) -> answers.met(
                        Check.EXTINGUISHER_EXPLAINED,
                        fact.subject(),
                        fact.extinguisher().instructions()));
        managed(
                rules,
                Check.RESIDENTS_LISTED,
                kept -> Three.and(kept.residentListKept(), kept.residentListUpToDate(), kept.residentListOnSite()));
        managed(rules, Check.MANAGER_NAMED, Management::managerNamed);
        managed(rules, Check.REACHABLE_ALWAYS, Management::reachableDayAndNight);
        managed(
                rules,
                Check.SHEET_POSTED,
                sheet -> Three.and(
                        Three.and(sheet.sheetPosted(), sheet.sheetAddress(), sheet.sheetBeds()),
                        sheet.sheetDutchAndEnglish(),
                        sheet.sheetQrCodes()));
        managed(
                rules,
                Check.CARD_POSTED,
                card -> Three.and(card.informationCardPosted(), card.informationInOwnLanguage()));
        rules.add(
                Check.RESIDENTS_REGISTERED.name(),
                OfFacility.class,
                (fact, answers, day) -> answers.met(
                        Check.RESIDENTS_REGISTERED,
                        fact.subject(),
                        Shares.same(fact.residents(), fact.management().registeredResidents()),
                        fact.residents().number(),
                        number(fact.management().registeredResidents())));
        rules.add(
                Check.BEDS_PERMITTED.name(),
                OfFacility.class,
                (fact, answers, day) -> answers.met(
                        Check.BEDS_PERMITTED,
                        fact.subject(),
                        Shares.noMore(fact.beds(), fact.management().permittedBeds()),
                        fact.beds().number(),
                        number(fact.management().permittedBeds())));
    }

    private static void building(EvreteRules.RuleSet rules, Check check, Function<Building, @Nullable Boolean> met) {
        rules.add(
                check.name(),
                OfBuilding.class,
                (fact, answers, day) -> answers.met(check, fact.subject(), met.apply(fact.building())));
    }

    private static void managed(EvreteRules.RuleSet rules, Check check, Function<Management, @Nullable Boolean> met) {
        rules.add(
                check.name(),
                OfFacility.class,
                (fact, answers, day) -> answers.met(check, fact.subject(), met.apply(fact.management())));
    }
}
