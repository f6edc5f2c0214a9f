package nl.huisnorm.rules.internal.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.assessment.Tolerance;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.characters.Characters;
import nl.huisnorm.internal.rulebook.RoomPoints;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import org.jspecify.annotations.Nullable;

/** The facility as a whole. */
public final class FacilityView extends FacilityFacts implements Inhabited {

    private static final List<String> RESIDENTIAL =
            List.of("residential", "residential-room-by-room", "residential-caravan");
    private static final List<String> ENVIRONMENTAL = List.of("environmental-permit");
    private static final List<String> LETTING = List.of("letting-permit");
    private static final List<String> DWELLING =
            List.of("withdrawal-permit", "merging-permit", "conversion-permit", "splitting-permit");

    private final Facility facility;
    private final Classification classification;
    private final Tolerance tolerance;
    private final Day today;
    private final MinimumWage minimumWage;
    private final @Nullable RoomPoints roomPoints;
    private final SharedRooms sharedRooms;
    private final List<BuildingView> buildings;
    private final Once<Amount> residents = new Once<>(this::countResidents);
    private final Once<CoherentWhole> whole = new Once<>(() -> new CoherentWhole(buildings()));
    private final Once<LetPlaces> letPlaces = new Once<>(() -> new LetPlaces(this));
    private final Once<List<LeaseView>> leases = new Once<>(
            () -> views(facility().leases(), place().field("leases"), (lease, at) -> new LeaseView(this, lease, at)));
    private final Once<List<StayView>> stays = new Once<>(
            () -> views(facility().stays(), place().field("stays"), (stay, at) -> new StayView(this, stay, at)));

    /** Sees a facility, of which buildings are classified in the given way where their function is not stated. */
    public FacilityView(Facility facility, Classification classification) {
        this(facility, classification, null, Tolerance.NONE, MinimumWage.NONE, null, new SharedRooms());
    }

    /**
     * Sees a facility on a day; its areas may be off, and its wages and rents are held against what the rulebook has.
     *
     * @param sharedRooms what is known of its rooms from other views
     */
    public FacilityView(
            Facility facility,
            Classification classification,
            @Nullable LocalDate asOf,
            Tolerance tolerance,
            MinimumWage minimumWage,
            @Nullable RoomPoints roomPoints,
            SharedRooms sharedRooms) {
        super(null, facility, Pointer.ROOT);
        this.facility = facility;
        this.classification = classification;
        this.today = Day.of(asOf, Trace.NONE);
        this.tolerance = tolerance;
        this.minimumWage = minimumWage;
        this.roomPoints = roomPoints;
        this.sharedRooms = sharedRooms;
        this.buildings = views(
                facility.buildings(),
                Pointer.ROOT.field("buildings"),
                (building, at) -> new BuildingView(this, building, at));
    }

    @Override
    Tolerance tolerance() {
        return tolerance;
    }

    @Override
    Subject findSubject() {
        return new Subject("facility", facility.id(), facility.name(), place());
    }

    Classification classification() {
        return classification;
    }

    MinimumWage minimumWage() {
        return minimumWage;
    }

    SharedRooms sharedRooms() {
        return sharedRooms;
    }

    @Nullable RoomPoints roomPoints() {
        return roomPoints;
    }

    /** The facility's data. */
    Facility facility() {
        return facility;
    }

    /** The buildings. */
    public List<BuildingView> buildings() {
        return buildings;
    }

    /** What stays and leases are in. */
    LetPlaces letPlaces() {
        return letPlaces.get();
    }

    @Override
    public Amount residents() {
        return residents.get();
    }

    private Amount countResidents() {
        Amount counted = residentsOf(buildings);
        return counted.isKnown() || facility.residents() == null ? counted : super.residents();
    }

    /** Whether a permit was granted and, where it has an end, still holds on a day. */
    public Flag holds(Flag permit, Day until, Day day) {
        return until.isKnown() ? permit.and(until.notBefore(day)) : permit;
    }

    /** Whether a letting permit was granted and holds: it has no end, or has not ended and was not withdrawn. */
    public Flag holdsLettingPermit() {
        return holds(permits().lettingPermit(), permits().lettingPermitUntil(), today);
    }

    /** Whether an environmental permit for the use was granted and holds: it is not for a time, or its last day is not over. */
    public Flag holdsEnvironmentalPermit() {
        Flag granted = permits().environmentalPermit();
        Flag limited = permitIsForATime();
        boolean mayEnd = limited.truth() == Truth.TRUE;
        return mayEnd ? granted.and(limited).and(permits().until().notBefore(today)) : granted;
    }

    /** Whether the environmental permit is for a limited time: it says so, or has a last day. */
    public Flag permitIsForATime() {
        Flag temporary = permits().temporary();
        return temporary.isKnown() || !permits().until().isKnown()
                ? temporary
                : isTold(permits().until());
    }

    /**
     * Whether the ban on letting without a permit holds on a day: from the day it came into force on or, for who let before, from so
     * many months after it on (Wgv 24). Where it is not told when it came into force, it holds.
     */
    public Flag lettingBanHolds(Day day, Amount months) {
        Day from = permits().lettingOrdinanceFrom();
        if (!from.isKnown()) {
            return Flag.of(true);
        }
        Flag isNew = letting().letSince().notBefore(from);
        return day.notBefore(from).and(day.notBefore(from.plusMonths(months)).or(isNew));
    }

    /** Whether it is told that a subsidiary of a housing association operates it, which is no landlord (Wgv 1); others need not say so. */
    public Flag isAssociationSubsidiary() {
        return claimed(operator().associationSubsidiary());
    }

    /** Whether it is told that merging dwellings needed a permit here; who merged none need not say so. */
    public Flag needsMergingPermit() {
        return claimed(permits().mergingPermitRequired());
    }

    /** The same of altering a dwelling into two or more. */
    public Flag needsSplittingPermit() {
        return claimed(permits().splittingPermitRequired());
    }

    /** Whether it is told when the environmental permit comes to hold for somebody else. */
    public Flag handsOverPermit() {
        return isTold(permits().handedOverOn());
    }

    /** Whether it is told that the environmental permit is not used, or since when. */
    public Flag permitIsUnused() {
        Flag unused = permits().unused();
        return unused.isKnown() ? unused : isTold(permits().unusedSince());
    }

    /** Whether it is told when a permit of the housing act became final. */
    public Flag dwellingPermitIsFinal() {
        return isTold(permits().dwellingPermitFinalOn());
    }

    /** Whether that permit was used in so many years; nothing is said before they are over. */
    public Flag dwellingPermitUsedWithin(Amount years, Day day) {
        Day last = permits().dwellingPermitFinalOn().plusYears(years);
        return permits()
                .dwellingPermitUsed()
                .and(last.notBefore(permits().dwellingPermitUsedOn()))
                .onlyIf(day.after(last));
    }

    /** Whether conditions of an environmental permit are told. */
    public Flag hasEnvironmentalConditions() {
        return Flag.of(!conditions(ENVIRONMENTAL).isEmpty());
    }

    /** Whether conditions of a letting permit are told. */
    public Flag hasLettingConditions() {
        return Flag.of(!conditions(LETTING).isEmpty());
    }

    /** Whether conditions of permits of the housing act are told. */
    public Flag hasDwellingConditions() {
        return Flag.of(!conditions(DWELLING).isEmpty());
    }

    /** Whether those of an environmental permit are kept. */
    public Flag keepsEnvironmentalConditions() {
        return keeps(ENVIRONMENTAL);
    }

    /** Whether those of a letting permit are kept. */
    public Flag keepsLettingConditions() {
        return keeps(LETTING);
    }

    /** Whether those of permits of the housing act are kept. */
    public Flag keepsDwellingConditions() {
        return keeps(DWELLING);
    }

    private Flag keeps(List<String> permitKinds) {
        return Flag.every(conditions(permitKinds), condition -> {
            Flag few = residents().atMost(condition.maxPersons());
            if (!condition.maxPersons().isKnown()) {
                return condition.met();
            }
            return condition.met().isKnown() ? few.and(condition.met()) : few;
        });
    }

    private List<PermitConditionView> conditions(List<String> permitKinds) {
        return permits().listedConditions().stream()
                .filter(condition -> condition.permit().isOneOf(permitKinds).truth() == Truth.TRUE)
                .toList();
    }

    /** The beds in all rooms. */
    public Amount beds() {
        return Amount.sum(buildings.stream().map(BuildingView::beds).toList());
    }

    /** The leases that are listed. */
    public List<LeaseView> leases() {
        return leases.get();
    }

    /** The stays that are listed. */
    List<StayView> stays() {
        return stays.get();
    }

    /** Whether a certificate of one of the schemes, given by an accredited body, holds on a day. */
    public Flag certifiedOn(Day day, String... schemes) {
        Pointer list = Pointer.ROOT.field("certificates");
        if (facility.certificates() == null) {
            return Flag.of(Truth.UNKNOWN, trace("certificates", null));
        }
        if (facility.certificates().isEmpty() && numberOfCertificates().isKnown()) {
            return Flag.of(Truth.FALSE, trace("certificates", 0));
        }
        Flag listed = Flag.any(
                views(facility.certificates(), list, (certificate, at) -> new CertificateView(this, certificate, at)),
                certificate -> certificate.holdsOn(day, List.of(schemes)));
        Flag all = known(numberOfCertificates());
        return listed.truth() == Truth.TRUE || all.isKnown() ? listed : listed.or(all.not());
    }

    /**
     * How many dwellings there are: the units of ordinary residential buildings, and the other residential buildings as a whole. Of
     * buildings that are no dwelling there are none; where that is not known, neither is the number.
     */
    public Amount dwellings() {
        Amount sum = Amount.of(0);
        for (BuildingView building : buildings) {
            Flag residential = building.function().isOneOf(RESIDENTIAL);
            Amount own = building.building().units() == null
                            || building.building().units().isEmpty()
                    ? Amount.of(1)
                    : building.numberOfUnits();
            sum = sum.plus(residential.choose(own, Amount.of(0)));
        }
        return sum;
    }

    /** Whether so many households at most live in each dwelling, as is told of all of them together or of each of them. */
    public Flag householdsAtMost(Amount limit) {
        List<Amount> told = new ArrayList<>();
        boolean isAll = true;
        for (BuildingView building : buildings) {
            List<Amount> own = building.units().isEmpty()
                    ? List.of(building.households())
                    : building.units().stream().map(UnitView::households).toList();
            told.addAll(own.stream().filter(Amount::isKnown).toList());
            isAll &= own.stream().allMatch(Amount::isKnown)
                    && (building.units().isEmpty() || building.numberOfUnits().isKnown());
        }
        Flag each = told.stream().map(households -> households.atMost(limit)).reduce(Flag.of(true), Flag::and);
        Flag ofAll = location().householdsPerDwelling().atMost(limit);
        if (told.isEmpty() || (ofAll.truth() == Truth.FALSE && each.truth() == Truth.TRUE)) {
            return ofAll;
        }
        return (isAll || each.truth() == Truth.FALSE) ? each : each.and(ofAll);
    }

    /** The buildings, or the dwellings, that are told. */
    public List<? extends View> parts(SubjectKind kind) {
        return kind == SubjectKind.BUILDING ? buildings : DwellingView.of(this);
    }

    /**
     * Whether a statement holds of at least one building or dwelling, or of every one and there is one. Those that are not told can be
     * either.
     */
    public Flag among(SubjectKind kind, boolean every, Function<View, Flag> statement) {
        List<? extends View> told = parts(kind);
        Flag result = Flag.of(every);
        for (View one : told) {
            result = every ? result.and(statement.apply(one)) : result.or(statement.apply(one));
        }
        Flag all = kind == SubjectKind.BUILDING ? known(numberOfBuildings()) : DwellingView.areTold(this);
        boolean isDecided = result.truth() == (every ? Truth.FALSE : Truth.TRUE);
        if (!isDecided && !all.isKnown()) {
            return Flag.of(Truth.UNKNOWN, result.trace().and(all.trace()));
        }
        return told.isEmpty() ? Flag.of(Truth.FALSE, all.trace()) : result;
    }

    /**
     * Whether there is other housing (a caravan, a tent, seasonal housing): by the form of a building, or by the number of camping units.
     * A recreation site is other housing where it has camping units.
     */
    public Flag hasOtherForm() {
        Flag forms = among(SubjectKind.BUILDING, false, building -> isOtherHousing((BuildingView) building));
        Flag units = any(location().campingUnits());
        boolean isCampsite = location().placeKind().is("campsite").truth() == Truth.TRUE;
        return units.isKnown() || isCampsite ? forms.or(units) : forms;
    }

    private Flag isOtherHousing(BuildingView building) {
        Flag camps = building.form().is("recreation-site").and(any(location().campingUnits()));
        return building.form().is("other").or(camps);
    }

    /** The residents of all that is no other housing. */
    public Amount residentsOfFixedHousing() {
        if (hasOtherForm().truth() == Truth.FALSE) {
            return residents();
        }
        Amount sum = Amount.of(0);
        for (BuildingView building : buildings) {
            sum = sum.plus(isOtherHousing(building)
                    .choose(Amount.of(0), building.residents().orMore(0)));
        }
        return complete(sum);
    }

    /** The residents of the building of which this is a part with a use of its own, all parts together; its own where it is no part. */
    Amount residentsUnderRoof(BuildingView building) {
        String roof = building.building().partOf();
        if (roof == null) {
            return building.residents();
        }
        return complete(residentsOf(
                buildings.stream().filter(other -> isUnder(roof, other)).toList()));
    }

    private static boolean isUnder(String roof, BuildingView building) {
        String other = building.building().partOf();
        return other != null && Characters.alike(other).equals(Characters.alike(roof));
    }

    /** The residents of the dwellings with which a building forms a coherent whole, its own included; its own alone where it forms none. */
    Amount residentsOfWhole(BuildingView building) {
        return buildings.size() == 1 ? building.residents() : whole.get().residents(building);
    }

    /** The number of all buildings; where not all are listed, at least that of the listed ones. */
    private Amount complete(Amount ofListed) {
        Flag listed = known(numberOfBuildings());
        return listed.isKnown() ? ofListed : ofListed.orMore(listed.trace());
    }
}
