package nl.huisnorm.rules.internal.plausibility;

import java.util.ArrayList;
import java.util.List;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.BuildingFunction;
import nl.huisnorm.facility.DataCheck;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Operator;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.rules.internal.view.BuildingView;
import nl.huisnorm.rules.internal.view.FacilityView;
import org.jspecify.annotations.Nullable;

/** Claims by which norms do not hold, and the facility as it is without those that nothing shows. */
final class Claims {

    private final Doubted doubted;
    private Facility without;

    private Claims(Facility facility, Doubted doubted) {
        this.doubted = doubted;
        this.without = facility;
    }

    /**
     * Looks at the claims of a facility.
     *
     * @return the facility without the claims that are not shown
     */
    static Facility check(Facility facility, FacilityView view, Doubted doubted) {
        Claims claims = new Claims(facility, doubted);
        claims.operator(facility.operator());
        List<Building> buildings = new ArrayList<>(facility.buildings());
        List<BuildingView> views = view.buildings();
        Boolean migrants =
                facility.letting() == null ? null : facility.letting().labourMigrants();
        for (int i = 0; i < buildings.size(); i++) {
            Pointer at = Pointer.ROOT.field("buildings").element(i);
            Building building = buildings.get(i);
            if (Boolean.TRUE.equals(building.asylumReception())) {
                building = claims.asylum(building, at, migrants);
            }
            if (building.function() == BuildingFunction.LODGING_OTHER
                    && views.get(i).functionByUse().is("lodging-other").truth() == Truth.UNKNOWN) {
                building = claims.otherLodging(building, at);
            }
            buildings.set(i, building);
        }
        return claims.without.withBuildings(buildings);
    }

    private boolean open(Evidence claim) {
        return doubted.add(DataCheck.CLAIM_NOT_SHOWN, List.of(claim));
    }

    private void operator(@Nullable Operator operator) {
        if (operator == null) {
            return;
        }
        Operator shown = operator;
        if (Boolean.TRUE.equals(operator.housingAssociation()) && open(ofOperator("housingAssociation"))) {
            shown = shown.withHousingAssociation(false);
        }
        if (Boolean.TRUE.equals(operator.associationSubsidiary()) && open(ofOperator("associationSubsidiary"))) {
            shown = shown.withAssociationSubsidiary(false);
        }
        without = without.withOperator(shown);
    }

    private static Evidence ofOperator(String claim) {
        return new Evidence("operator", Pointer.ROOT.field("operator").field(claim), true);
    }

    private Building asylum(Building building, Pointer at, @Nullable Boolean migrants) {
        Evidence claim = new Evidence("building", at.field("asylumReception"), true);
        if (Boolean.TRUE.equals(migrants)) {
            Pointer place = Pointer.ROOT.field("letting").field("labourMigrants");
            doubted.add(
                    DataCheck.ASYLUM_AND_MIGRANTS,
                    List.of(claim, new Evidence("letting", place, true)),
                    List.of(claim.place()));
            return building;
        }
        return open(claim) ? building.withAsylumReception(false) : building;
    }

    private Building otherLodging(Building building, Pointer at) {
        Evidence claim = new Evidence("building", at.field("function"), BuildingFunction.LODGING_OTHER);
        return open(claim) ? building.withFunction(BuildingFunction.LODGING_BUILDING) : building;
    }
}
