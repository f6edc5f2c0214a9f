package nl.huisnorm.facility;

import java.util.List;
import nl.huisnorm.stability.Experimental;
import nl.huisnorm.text.Named;

/**
 * What the data of a facility is checked for, across its parts and against the day judged. What such a check finds is no
 * answer of a norm but a finding about the data, and the norms that rest on that data cannot be told.
 */
@Experimental
public enum DataCheck implements Named {
    /** More stays run than people live there by the data. */
    STAYS_ABOVE_SLEEPERS("facility.stays", "room.occupants", "facility.residents"),
    /** People live there, and yet there is said to be no stay or no lease. */
    NONE_BESIDE_RESIDENTS("facility.stays", "facility.leases"),
    /** The usable floor area does not fit the rooms. */
    FLOOR_AREA_AGAINST_ROOMS("building.usableFloorArea", "unit.usableFloorArea", "room.area"),
    /** The sub-compartment is smaller than a room that lies in it. */
    SUB_COMPARTMENT_AGAINST_ROOMS("escape.subCompartmentArea"),
    /** The units together are larger than the building. */
    UNITS_ABOVE_BUILDING("building.usableFloorArea", "unit.usableFloorArea"),
    /** The area of the room does not fit its measures. */
    ROOM_AGAINST_ITS_MEASURES("room.area", "room.width", "room.daylightArea"),
    /** The highest floor does not fit the storeys of the rooms. */
    STOREYS_AGAINST_HEIGHT("use.highestFloor", "room.storey"),
    /** The number of toilets does not fit the rooms. */
    TOILETS_AGAINST_ROOMS("amenities.toilets", "room.kind", "room.hasToilet"),
    /** Showers are counted, but there is no bathroom. */
    SHOWERS_AGAINST_ROOMS("amenities.showers", "room.kind"),
    /** A living room is listed, and said not to be there. */
    LIVING_ROOM_AGAINST_ROOMS("amenities.livingRoom", "room.kind"),
    /** A kitchen or a burner is listed, and it is said that there is no cooking place. */
    COOKING_PLACE_AGAINST_ROOMS("fireSafety.cookingPlace", "room.kind", "amenities.burners"),
    /** A date is after the day judged. */
    AFTER_THE_DAY(
            "extinguisher.inspectedOn",
            "fireSafety.applianceMaintainedOn",
            "fireSafety.hoseReelsServicedOn",
            "fireAlarm.certifiedOn",
            "fireAlarm.evacuationAlarmCertifiedOn",
            "escape.dryRiserTestedOn",
            "permits.grantedOn",
            "permits.pendingSince",
            "stay.registeredOn",
            "use.notifiedOn",
            "use.changeNotifiedOn",
            "lease.concludedOn",
            "documents.lettingReportedOn",
            "letting.takenIntoUseOn"),
    /** This day is too long ago to be true. */
    LONG_AGO(),
    /** The inspector answered a norm that did not exist yet. */
    INSPECTION_BEFORE_NORM("inspection.on", "inspection.norm"),
    /** The answer is older than the building. */
    INSPECTION_BEFORE_BUILDING("inspection.on", "building.permitAppliedOn", "building.builtIn"),
    /** The answer was given by who is bound by the norm. */
    INSPECTION_BY_BOUND("inspection.role"),
    /** It is not told who gave the answer. */
    INSPECTION_BY_NOBODY("inspection.role"),
    /** The inspector says something else than the facts. */
    INSPECTION_AGAINST_FACTS("inspection.met"),
    /** Two answers of the same day contradict each other. */
    INSPECTIONS_DIFFER("inspection.met"),
    /** This is not there, and yet it is told what it is like. */
    DENIED_AND_DESCRIBED(
            "use.notified",
            "use.changed",
            "permits.environmentalPermit",
            "permits.temporary",
            "fireAlarm.present",
            "fireSafety.combustionAppliances",
            "management.residentListKept",
            "stay.registered",
            "lease.withheldFromMinimumWage"),
    /** This is there, and yet it is told to be nothing. */
    AFFIRMED_AND_NOTHING("lease.withheldFromMinimumWage", "lease.withheldForPeriod"),
    /** The permit was granted before it was applied for. */
    PERMIT_BEFORE_APPLICATION("permits.grantedOn", "building.permitAppliedOn"),
    /** Two certificates of the same scheme contradict each other. */
    CERTIFICATES_DIFFER("certificate.scheme", "certificate.accredited"),
    /** This is in the list twice. */
    LISTED_TWICE("facility.certificates", "facility.inspections"),
    /** This clarification belongs to nothing: what it is about was not found. */
    CLARIFICATION_UNUSED("clarification.check"),
    /** The registration is after the end of the stay. */
    REGISTERED_AFTER_STAY("stay.registeredOn", "stay.until"),
    /** The registration is more than five years before the stay began. */
    REGISTERED_LONG_BEFORE_STAY("stay.registeredOn", "stay.from"),
    /** The rent a month is lower than the rent a week. */
    RENT_AGAINST_WEEK("lease.monthlyRent", "lease.weeklyRent"),
    /** The highest rent that is told is not one that the rooms can have. */
    RENT_AGAINST_ROOMS("lease.maximumMonthlyRent"),
    /** The highest rent that is told is not the price of the points that are told. */
    RENT_AGAINST_POINTS("lease.maximumMonthlyRent", "lease.rentPoints"),
    /** The lease was concluded before there was a building. */
    LEASE_BEFORE_BUILDING("lease.concludedOn", "building.permitAppliedOn"),
    /** The stated function does not fit the use that is described. */
    FUNCTION_AGAINST_USE("building.function", "building.use"),
    /** The form of accommodation does not fit the zone. */
    FORM_AGAINST_ZONE("building.form", "location.zone"),
    /** The fire alarm installation is said not to be mandatory, but by the norms it is. */
    ALARM_AGAINST_NORMS("fireAlarm.mandatory"),
    /** Reception of asylum seekers and housing of labour migrants do not go together. */
    ASYLUM_AND_MIGRANTS("building.asylumReception", "letting.labourMigrants"),
    /** This claim switches norms off and is not shown. */
    CLAIM_NOT_SHOWN(
            "building.asylumReception",
            "operator.housingAssociation",
            "operator.associationSubsidiary",
            "building.function"),
    /** There is no such municipality. */
    MUNICIPALITY_UNKNOWN("facility.municipality", "facility.formerMunicipality"),
    /** The former municipality was not merged into the one in which the facility lies. */
    FORMER_MUNICIPALITY_ELSEWHERE("facility.formerMunicipality", "facility.municipality"),
    /** The policy judged by is of another municipality, or of a part of this one; it was asked for all the same. */
    POLICY_OF_ANOTHER_MUNICIPALITY("facility.municipality", "facility.formerMunicipality"),
    /** The facility does not say in which municipality it lies, and is judged by the policy of one. */
    MUNICIPALITY_NOT_TOLD("facility.municipality"),
    /** The policy of the municipality knows no such area. */
    AREA_UNKNOWN("location.areas"),
    /** The minimum wage that is told is not that of the law. */
    MINIMUM_WAGE_AGAINST_LAW("lease.minimumWageForPeriod", "lease.hoursInPeriod", "lease.workerAge"),
    /** So many hours do not fit into the pay period. */
    HOURS_ABOVE_PERIOD("lease.hoursInPeriod", "lease.payPeriodFrom", "lease.payPeriodUntil");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> facts;

    DataCheck(String... facts) {
        this.facts = List.of(facts);
    }

    /** The facts that are held against each other or against the day, by their paths; none where it is any fact of a type. */
    public List<String> facts() {
        return facts;
    }
}
