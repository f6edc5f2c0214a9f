package nl.huisnorm.rules;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import nl.huisnorm.facility.AccommodationForm;
import nl.huisnorm.facility.Amenities;
import nl.huisnorm.facility.AmenitiesBuilder;
import nl.huisnorm.facility.Bounds;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.BuildingFunction;
import nl.huisnorm.facility.Certificate;
import nl.huisnorm.facility.Clarification;
import nl.huisnorm.facility.Construction;
import nl.huisnorm.facility.DataCheck;
import nl.huisnorm.facility.Designation;
import nl.huisnorm.facility.DetectorStandard;
import nl.huisnorm.facility.Documents;
import nl.huisnorm.facility.Escape;
import nl.huisnorm.facility.Extinguisher;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.facility.Falls;
import nl.huisnorm.facility.FireAlarm;
import nl.huisnorm.facility.FireSafety;
import nl.huisnorm.facility.FireSafetyBuilder;
import nl.huisnorm.facility.Inspection;
import nl.huisnorm.facility.Lease;
import nl.huisnorm.facility.Letting;
import nl.huisnorm.facility.Location;
import nl.huisnorm.facility.Management;
import nl.huisnorm.facility.Operator;
import nl.huisnorm.facility.Permits;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.RoomBuilder;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.facility.SmokeDetector;
import nl.huisnorm.facility.Stay;
import nl.huisnorm.facility.StayBuilder;
import nl.huisnorm.facility.Unit;
import nl.huisnorm.facility.UnitBuilder;
import nl.huisnorm.facility.Use;
import org.jspecify.annotations.Nullable;

/** Makes believable facilities of which any fact may be unknown, from a seed. */
public final class FacilityGenerator {

    private final java.util.Random random;

    private FacilityGenerator(long seed) {
        this.random = new java.util.Random(seed);
    }

    /** Facilities for properties. */
    public static Arbitrary<Facility> facilities() {
        return Arbitraries.longs().map(FacilityGenerator::facility);
    }

    /** The facility of a seed. Its facts are drawn apart and seldom fit each other, so that all of them are clarified. */
    public static Facility facility(long seed) {
        List<Clarification> all = Arrays.stream(DataCheck.values())
                .map(check -> new Clarification(check, null, "drawn"))
                .toList();
        return new FacilityGenerator(seed).facility().withClarifications(all);
    }

    private Facility facility() {
        List<Building> buildings = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            buildings.add(building("b" + i));
        }
        List<Inspection> inspections = new ArrayList<>();
        for (String norm : List.of("SNF-4.1", "SNF-6.1", "SNF-6.2", "SNF-7.10", "SNF-1.3")) {
            if (random.nextBoolean()) {
                inspections.add(new Inspection(norm, null, flag(), date(), "inspecteur", null));
            }
        }
        return FacilityBuilder.builder()
                .id("generated")
                .buildings(buildings)
                .amenities(maybe(amenities()))
                .management(maybe(block(Management.class)))
                .operator(maybe(block(Operator.class)))
                .location(maybe(block(Location.class)))
                .documents(maybe(block(Documents.class)))
                .permits(maybe(block(Permits.class)))
                .letting(maybe(block(Letting.class)))
                .leases(maybe(list(this::lease)))
                .stays(maybe(list(this::stay)))
                .certificates(maybe(list(() -> block(Certificate.class))))
                .inspections(inspections)
                .build();
    }

    /** A lease of which no pay period ends before it begins. */
    private Lease lease() {
        Lease lease = block(Lease.class);
        LocalDate from = lease.payPeriodFrom();
        LocalDate until = lease.payPeriodUntil();
        return from != null && until != null && until.isBefore(from)
                ? lease.withPayPeriodFrom(until).withPayPeriodUntil(from)
                : lease;
    }

    private Building building(String id) {
        BuildingBuilder building = BuildingBuilder.builder()
                .id(id)
                .form(word(AccommodationForm.values()))
                .designation(word(Designation.values()))
                .function(word(BuildingFunction.values()))
                .construction(word(Construction.values()))
                .permitAppliedOn(date())
                .usableFloorArea(number(400))
                .measuredByNen2580(flag())
                .underOneRoof(flag())
                .asylumReception(flag())
                .amenities(maybe(amenities()))
                .walkableArea(number(200))
                .sanitaryUnderOneRoof(flag())
                .use(maybe(block(Use.class)))
                .escape(maybe(block(Escape.class)))
                .falls(maybe(block(Falls.class)))
                .fireSafety(maybe(fireSafety()));
        if (random.nextInt(10) == 0) {
            return building.residents(count(20)).build();
        }
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            units.add(UnitBuilder.builder()
                    .id("u" + i)
                    .usableFloorArea(number(80))
                    .protectedSubCompartment(flag())
                    .fireResistance(count(60))
                    .rooms(rooms())
                    .amenities(maybe(amenities()))
                    .fireSafety(maybe(fireSafety()))
                    .build());
        }
        return building.units(units).rooms(rooms()).build();
    }

    private List<Room> rooms() {
        List<Room> rooms = new ArrayList<>();
        for (int i = 0; i < random.nextInt(5); i++) {
            RoomKind kind = List.of(RoomKind.values()).get(random.nextInt(9));
            boolean bedroom = kind == RoomKind.BEDROOM || random.nextInt(3) == 0;
            Integer beds = bedroom ? count(4) : null;
            rooms.add(RoomBuilder.builder()
                    .id("r" + i)
                    .kind(bedroom ? RoomKind.BEDROOM : kind)
                    .storey(count(3))
                    .area(number(25))
                    .occupants(bedroom ? count(4) : null)
                    .beds(beds)
                    .bunkBeds(beds == null ? null : beds / 2)
                    .mattressWidth(maybe(new BigDecimal(random.nextBoolean() ? "0.80" : "0.79")))
                    .mattressLength(maybe(new BigDecimal("2.00")))
                    .sharedByWrittenAgreement(flag())
                    .wardrobeVolume(number(2))
                    .wardrobeInBedroom(flag())
                    .wardrobeLockable(flag())
                    .chairs(count(4))
                    .daylight(flag())
                    .heated(flag())
                    .enclosedEscapeRoute(flag())
                    .smokeDetectors(maybe(detectors()))
                    .width(number(5))
                    .height(number(3))
                    .hasToilet(flag())
                    .ventilation(number(30))
                    .purgeVentilation(number(80))
                    .daylightArea(number(3))
                    .habitableAreaDaylight(flag())
                    .lockable(flag())
                    .sharedByHousehold(flag())
                    .build());
        }
        return rooms;
    }

    private List<SmokeDetector> detectors() {
        List<SmokeDetector> detectors = new ArrayList<>();
        for (int i = 0; i < random.nextInt(3); i++) {
            DetectorStandard standard = word(DetectorStandard.values());
            detectors.add(
                    new SmokeDetector(standard == null ? null : List.of(standard), flag(), flag(), flag(), date()));
        }
        return detectors;
    }

    private Amenities amenities() {
        return AmenitiesBuilder.builder()
                .toilets(count(4))
                .showers(count(4))
                .sanitaryLockable(flag())
                .hotAndColdWater(flag())
                .refrigeratorLitres(number(600))
                .burners(count(16))
                .mealsProvided(flag())
                .washingMachines(count(2))
                .laundryService(flag())
                .dryingOutsideBedroom(flag())
                .sockets(count(20))
                .livingRoom(flag())
                .wetRoomsSplashProof(flag())
                .build();
    }

    private FireSafety fireSafety() {
        return FireSafetyBuilder.builder()
                .cookingPlace(flag())
                .extinguishers(maybe(List.of(new Extinguisher("e", null, date(), flag(), flag()))))
                .extinguisherDistance(number(10))
                .fireBlanket(flag())
                .fireAlarm(maybe(block(FireAlarm.class)))
                .extinguisherInSharedKitchen(flag())
                .extinguisherOnEveryStorey(flag())
                .evacuationPlan(flag())
                .hoseReels(flag())
                .hoseReelsServicedOn(date())
                .evacuationPlanPosted(flag())
                .combustionAppliances(flag())
                .openGeyserInBathroomOrBedroom(flag())
                .applianceMaintainedOn(date())
                .build();
    }

    private Stay stay() {
        LocalDate from = date();
        return StayBuilder.builder()
                .id("s")
                .from(from)
                .until(from == null ? null : maybe(from.plusDays(random.nextInt(1200))))
                .registered(flag())
                .registeredOn(from == null ? null : maybe(from.plusDays(random.nextInt(12))))
                .build();
    }

    private <T> List<T> list(Supplier<T> one) {
        return random.nextInt(4) == 0 ? List.of() : List.of(one.get());
    }

    /** A record of which every fact that is a yes or no, number, date or word is filled in at random, or not known. */
    private <R extends Record> R block(Class<R> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components).map(this::fact).toArray();
        inOrder(components, values);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type, e);
        }
    }

    /** What ends does not end before it begins. */
    private static void inOrder(RecordComponent[] components, Object[] values) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            first = name.equals("from") || name.equals("grantedOn") ? i : first;
            last = name.equals("until") ? i : last;
        }
        if (first >= 0
                && last >= 0
                && values[first] instanceof LocalDate from
                && values[last] instanceof LocalDate until
                && until.isBefore(from)) {
            values[first] = until;
            values[last] = from;
        }
    }

    private @Nullable Object fact(RecordComponent component) {
        Class<?> type = component.getType();
        Bounds bounds = component.getAnnotation(Bounds.class);
        int most = bounds == null
                ? 30
                : new BigDecimal(bounds.max()).min(BigDecimal.valueOf(60)).intValue();
        if (type == Boolean.class) {
            return flag();
        } else if (type == Integer.class) {
            return count(most);
        } else if (type == BigDecimal.class) {
            return number(most);
        } else if (type == LocalDate.class) {
            return date();
        } else if (type.isEnum()) {
            return maybe(type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)]);
        }
        return component.getName().equals("id") ? "x" : null;
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextInt(6) == 0 ? null : value;
    }

    private @Nullable Boolean flag() {
        return maybe(random.nextBoolean());
    }

    private @Nullable Integer count(int most) {
        return maybe(random.nextInt(most + 1));
    }

    private @Nullable BigDecimal number(int most) {
        return maybe(BigDecimal.valueOf(random.nextInt(most * 10), 1));
    }

    private @Nullable LocalDate date() {
        return maybe(LocalDate.of(2015, 1, 1).plusDays(random.nextInt(365 * 14)));
    }

    private <T> @Nullable T word(T[] words) {
        return maybe(words[random.nextInt(words.length)]);
    }
}
