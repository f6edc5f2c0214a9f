package nl.huisnorm.proofs.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes facility files and days of the values that are tried; the same number gives the same file and day. */
public final class MadeFiles {
    private static final JsonNodeFactory NODES = new JsonNodeFactory();
    private static final List<String> DAYS = List.of(
            "2023-06-30",
            "2023-07-01",
            "2023-12-31",
            "2024-01-01",
            "2024-06-30",
            "2024-07-01",
            "2024-08-14",
            "2024-08-15",
            "2024-12-31",
            "2025-01-01",
            "2025-06-30",
            "2025-07-01",
            "2025-12-31",
            "2026-01-01",
            "2026-02-28",
            "2026-05-28",
            "2026-05-29",
            "2026-07-01",
            "2026-09-24",
            "2026-11-23",
            "2027-12-31",
            "2028-01-01",
            "2028-02-29");
    private static final List<String> EACH = List.of("6", "10", "12", "13", "15");

    private final Random random;
    private final LocalDate asOf;
    private final double untold;
    private BigDecimal sleepers = BigDecimal.ZERO;

    /**
     * A file and the day on which it is judged.
     *
     * @param file the facility
     * @param asOf the day
     */
    public record Made(ObjectNode file, LocalDate asOf) {}

    private MadeFiles(long number) {
        random = new Random(number * 7_919 + 17);
        asOf = random.nextInt(3) > 0
                ? LocalDate.parse(one(DAYS))
                : LocalDate.of(2023, 1, 1).plusDays(random.nextInt(2_100));
        untold = List.of(0.0, 0.0, 0.03, 0.12).get(random.nextInt(4));
    }

    /** The file and day of a number. */
    public static Made of(long number) {
        MadeFiles made = new MadeFiles(number);
        return new Made(made.facility(), made.asOf);
    }

    /** The file and day of a number, with what a municipality looks at. */
    static Made municipal(long number) {
        MadeFiles made = new MadeFiles(number);
        ObjectNode facility = made.facility();
        facility.set("location", made.part("location"));
        facility.set("documents", made.part("documents"));
        return new Made(facility, made.asOf);
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Everything that is tried of a part, some of it left out. */
    private ObjectNode part(String name) {
        ObjectNode node = NODES.objectNode();
        for (Tried tried : Tried.of(name)) {
            if (random.nextDouble() >= untold) {
                put(node, tried.fact(), one(tried.values(asOf)));
            }
        }
        return node;
    }

    static void put(ObjectNode node, String fact, Object value) {
        if (value instanceof Boolean truth) {
            node.put(fact, truth);
        } else if (value instanceof BigDecimal number) {
            node.put(fact, number);
        } else {
            node.put(fact, value.toString());
        }
    }

    private ObjectNode facility() {
        ObjectNode facility = NODES.objectNode();
        facility.put("id", "made");
        facility.set("operator", part("operator"));
        ArrayNode buildings = facility.putArray("buildings");
        int many = chance(25) ? 2 : 1;
        for (int index = 0; index < many; index++) {
            buildings.add(building("b" + index));
        }
        ObjectNode management = part("management");
        facility.set("management", management);
        if (chance(80)) {
            facility.set("amenities", part("amenities"));
        }
        ObjectNode permits = part("permits");
        if (chance(50)) {
            permits.remove("handedOverOn");
        }
        if (!permits.has("unused") || !permits.get("unused").booleanValue()) {
            permits.remove("unusedSince");
        }
        if (chance(50)) {
            permits.remove("dwellingPermitFinalOn");
            permits.remove("dwellingPermitUsed");
        }
        if (!permits.has("dwellingPermitUsed")
                || !permits.get("dwellingPermitUsed").booleanValue()) {
            permits.remove("dwellingPermitUsedOn");
        }
        if (chance(30)) {
            permits.remove("lettingOrdinanceFrom");
        }
        facility.set("letting", part("letting"));
        facility.set("permits", permits);
        ArrayNode stays = facility.putArray("stays");
        if (chance(50)) {
            ObjectNode stay = part("stay");
            stay.put("id", "s");
            if (stay.has("from")
                    && stay.has("until")
                    && stay.get("until")
                                    .stringValue()
                                    .compareTo(stay.get("from").stringValue())
                            < 0) {
                stay.put("from", "2023-05-01");
            }
            stays.add(stay);
        }
        ArrayNode leases = facility.putArray("leases");
        int let = random.nextInt(3);
        for (int index = 0; index < let; index++) {
            ObjectNode lease = part("lease");
            lease.put("id", "l" + index);
            wage(lease);
            leases.add(lease);
        }
        return facility;
    }

    /** A lease of somebody whose wage is told is one of which nothing is withheld, so that the one does not explain the other. */
    private void wage(ObjectNode lease) {
        List<String> wage = List.of("workerAge", "hourlyWage", "hoursInPeriod");
        if (chance(75)) {
            lease.remove(wage);
            return;
        }
        lease.remove(List.of("withheldForPeriod", "minimumWageForPeriod"));
        lease.put("withheldFromMinimumWage", false);
        LocalDate first = LocalDate.of(one(List.of(2025, 2026)), one(List.of(1, 6, 7, 12)), 1);
        if (!first.plusMonths(1).isAfter(asOf)) {
            lease.put("payPeriodFrom", first.toString());
            lease.put("payPeriodUntil", first.plusMonths(1).minusDays(1).toString());
        }
    }

    private ObjectNode building(String id) {
        ObjectNode building = part("building");
        building.put("id", id);
        building.put("function", (String) one(Tried.of("building", "function").values(asOf)));
        building.remove("residents");
        if (chance(90)) {
            building.remove("asylumReception");
        }
        sleepers = BigDecimal.ZERO;
        boolean units = chance(50);
        ArrayNode list = building.putArray("units");
        if (units) {
            int many = 1 + random.nextInt(3);
            for (int index = 0; index < many; index++) {
                list.add(unit("u" + index));
            }
        }
        ArrayNode rooms = building.putArray("rooms");
        room(rooms, "corridor", "hall");
        if (!units || chance(20)) {
            rooms(rooms);
        }
        if (chance(80) && building.has("usableFloorArea")) {
            building.put("usableFloorArea", about(sleepers));
        }
        parts(building);
        return building;
    }

    /** So much for each that a number of a norm is just reached, or just not. */
    private BigDecimal about(BigDecimal persons) {
        BigDecimal exact = persons.max(BigDecimal.ONE).multiply(new BigDecimal(one(EACH)));
        return exact.add(new BigDecimal(one(List.of("-0.01", "0", "0", "0.01", "5"))));
    }

    private void parts(ObjectNode building) {
        for (String name : List.of("use", "escape", "falls", "installations", "access", "works", "water")) {
            building.set(name, part(name));
        }
        ObjectNode use = (ObjectNode) building.get("use");
        for (String rare : List.of("privatelyBuilt", "floating", "personsAllowedBefore2012")) {
            if (chance(85)) {
                use.remove(rare);
            }
        }
        if (chance(50)) {
            ((ObjectNode) building.get("water")).remove("changedOn");
        }
        if (chance(60)) {
            building.set("amenities", part("amenities"));
        }
        ObjectNode fire = part("fireSafety");
        ObjectNode alarm = part("fireAlarm");
        if (chance(70) || building.get("function").stringValue().startsWith("lodging-building")) {
            alarm.remove("mandatory");
        }
        fire.set("fireAlarm", alarm);
        ArrayNode extinguishers = fire.putArray("extinguishers");
        if (chance(60)) {
            ObjectNode extinguisher = part("extinguisher");
            extinguisher.put("id", "e");
            extinguishers.add(extinguisher);
        }
        building.set("fireSafety", fire);
    }

    private ObjectNode unit(String id) {
        ObjectNode unit = part("unit");
        unit.put("id", id);
        unit.remove("residents");
        if (chance(50)) {
            unit.put("protectedSubCompartment", true);
            unit.put("fireResistance", 30);
        }
        BigDecimal before = sleepers;
        rooms(unit.putArray("rooms"));
        if (chance(70) && unit.has("usableFloorArea")) {
            unit.put("usableFloorArea", about(sleepers.subtract(before)));
        }
        if (chance(40)) {
            unit.set("amenities", part("amenities"));
        }
        return unit;
    }

    private void rooms(ArrayNode rooms) {
        int bedrooms = 1 + random.nextInt(2);
        for (int index = 0; index < bedrooms; index++) {
            room(rooms, "bedroom", "bed" + index);
        }
        for (String kind : List.of("living-room", "kitchen", "toilet", "bathroom", "storage")) {
            if (chance(45)) {
                room(rooms, kind, kind);
            }
        }
    }

    private void room(ArrayNode rooms, String kind, String id) {
        ObjectNode room = part("room");
        room.put("id", id);
        room.put("kind", kind);
        if (!kind.equals("bedroom")) {
            for (String fact : List.of(
                    "occupants",
                    "beds",
                    "bunkBeds",
                    "mattressWidth",
                    "mattressLength",
                    "sharedByWrittenAgreement",
                    "wardrobeVolume")) {
                room.remove(fact);
            }
        }
        if (room.has("bunkBeds")
                && room.get("bunkBeds").intValue() * 2
                        > (room.has("beds") ? room.get("beds").intValue() : 4)) {
            room.put("bunkBeds", 0);
        }
        if (!kind.equals("bathroom")) {
            room.remove("hasToilet");
        }
        ArrayNode detectors = room.putArray("smokeDetectors");
        if (chance(60)) {
            detectors.addObject().putArray("standards").add(one(List.of("en-14604", "nen-2555")));
        }
        if (room.has("occupants")) {
            sleepers = sleepers.add(room.get("occupants").decimalValue());
        }
        rooms.add(room);
    }
}
