package nl.huisnorm.rules.internal.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.huisnorm.assessment.Missing;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.ExtinguisherBuilder;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.facility.FireSafetyBuilder;
import nl.huisnorm.facility.RoomBuilder;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.facility.UnitBuilder;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.internal.source.SourceNode;
import nl.huisnorm.internal.source.SourceParser;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Choice;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Value;
import nl.huisnorm.rules.internal.value.Words;
import nl.huisnorm.settlement.AgreementBuilder;
import nl.huisnorm.settlement.ApplicationBuilder;
import nl.huisnorm.settlement.ApplicationKind;
import nl.huisnorm.settlement.HousingLine;
import nl.huisnorm.settlement.HousingLineBuilder;
import nl.huisnorm.settlement.MilestoneBuilder;
import nl.huisnorm.settlement.PhaseBuilder;
import nl.huisnorm.settlement.SettlementPlan;
import nl.huisnorm.settlement.SettlementPlanBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fact of the table can be read by its name, wherever a norm is applied to what it belongs to. */
class FactsTest {

    private static final Path TABLE = Path.of("../norms-core/src/main/facts");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private static final Map<String, Class<? extends Value>> READABLE = Map.of(
            "yes-no", Flag.class,
            "count", Amount.class,
            "number", Amount.class,
            "date", Day.class,
            "choice", Choice.class,
            "choices", Words.class,
            "text", Words.class,
            "texts", Words.class,
            "texts-by-id", Words.class);

    /** Facts that are told by others where they are not given themselves. */
    private static final Set<String> FALL_BACK =
            Set.of("facility.residents", "building.residents", "unit.residents", "room.hasToilet");

    private record Fact(String name, Class<? extends Value> type, boolean required) {}

    /** The facts of the table that rules can read, by the simple name of their record. */
    private static Map<String, List<Fact>> table() throws Exception {
        Map<String, List<Fact>> table = new HashMap<>();
        try (Stream<Path> files = Files.list(TABLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Problems problems = new Problems(file.toString());
                SourceNode node = SourceParser.parse(SourceParser.bytes(file, problems), problems);
                List<Fact> facts = new ArrayList<>();
                ((SourceNode.Fields) Objects.requireNonNull(node.child("facts")))
                        .fields()
                        .forEach((name, fact) -> {
                            Class<? extends Value> type = READABLE.get(text(fact, "type"));
                            if (type != null) {
                                facts.add(new Fact(name, type, fact.child("required") != null));
                            }
                        });
                table.put(text(node, "record").replaceAll(".*\\.", ""), facts);
            }
        }
        return table;
    }

    private static String text(SourceNode node, String field) {
        return ((SourceNode.Scalar) Objects.requireNonNull(node.child(field), field)).text();
    }

    static Stream<Arguments> facts() throws Exception {
        Map<String, List<Fact>> table = table();
        List<Arguments> all = new ArrayList<>();
        for (SubjectKind kind : SubjectKind.values()) {
            for (String owner : Facts.owners(kind)) {
                for (Class<? extends Record> record : Facts.records(kind, owner)) {
                    for (Fact fact : Objects.requireNonNull(table.get(record.getSimpleName()))) {
                        all.add(arguments(kind, owner + "." + fact.name(), fact));
                    }
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("facts")
    void every_fact_of_the_table_can_be_read_by_its_name(SubjectKind kind, String name, Fact fact) {
        assertThatCode(() -> Facts.require(kind, name, Set.of(fact.type()))).doesNotThrowAnyException();
        assertThat(Facts.reader(kind, name).apply(subject(kind))).isInstanceOf(fact.type());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("facts")
    void a_fact_that_is_not_given_is_unknown_and_says_where_it_would_stand(SubjectKind kind, String name, Fact fact) {
        Value value = Facts.reader(kind, name).apply(subject(kind));
        if (value.isKnown()) {
            assertThat(fact.required() || FALL_BACK.contains(name)).as(name).isTrue();
        } else if (!FALL_BACK.contains(name)) {
            assertThat(value.trace().evidence()).isEmpty();
            assertThat(value.trace().missing()).extracting(Missing::fact).containsExactly(fact.name());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FACILITY, location.zone, location, /location/zone",
        "BUILDING, operator.employmentAgency, operator, /operator/employmentAgency",
        "BUILDING, use.livingUnits, use, /buildings/0/use/livingUnits",
        "ROOM, escape.exits, escape, /buildings/0/escape/exits",
        "ROOM, room.area, room, /buildings/0/units/0/rooms/0/area",
        "UNIT, fireAlarm.present, fireAlarm, /buildings/0/fireSafety/fireAlarm/present",
        "EXTINGUISHER, extinguisher.instructions, extinguisher, /buildings/0/fireSafety/extinguishers/0/instructions",
        "PLACE, place.toilets, amenities, /amenities/toilets",
        "PLACE, place.hoseReels, fireSafety, /fireSafety/hoseReels",
        "PLACE, fireAlarm.maintained, fireAlarm, /fireSafety/fireAlarm/maintained",
        "STAY, stay.registered, stay, /stays/0/registered",
        "PLAN, transport.plan, transport, /transport/plan",
        "PLAN, housingManagement.houseRules, housingManagement, /management/houseRules",
        "PLAN, penalty.noticeDays, penalty, /agreement/penalty/noticeDays",
        "PLAN, penalty.cap, penalty, /agreement/penalty/cap",
        "PHASE, phase.numberOfPeaks, phase, /phases/0/peaks",
        "PHASE, plot.zone, plot, /plot/zone",
        "HOUSING_LINE, housingLine.place, housingLine, /housing/0/place",
        "HOUSING_LINE, surroundings.streetDwellings, surroundings, /housing/0/surroundings/streetDwellings",
        "CLAUSE, clause.personalData, clause, /agreement/clauses/0/personalData",
        "REPORT, monitoringReport.migrants, monitoringReport, /reports/migrants",
        "APPLICATION, notificationItems.signed, notificationItems, /application/items/signed",
    })
    void a_fact_of_a_part_that_is_not_there_has_its_place_all_the_same(
            SubjectKind kind, String name, String owner, String place) {
        assertThat(Facts.reader(kind, name).apply(subject(kind)).trace().missing())
                .extracting(missing -> missing.owner() + " " + missing.place())
                .containsExactly(owner + " " + place);
    }

    @Test
    void a_subject_has_its_own_facts_those_of_its_parts_and_those_of_what_it_is_part_of() {
        String[] facility = {
            "facility", "address", "documents", "letting", "location", "management", "operator", "permits"
        };
        String[] building = {
            "access", "building", "escape", "falls", "fireAlarm", "installations", "use", "water", "works"
        };
        String[] plan = {
            "settlementPlan",
            "agreement",
            "guarantee",
            "penalty",
            "successor",
            "care",
            "company",
            "housingManagement",
            "neighbourhood",
            "plot",
            "recruitment",
            "stock",
            "transport"
        };
        assertThat(Facts.owners(SubjectKind.FACILITY)).containsExactlyInAnyOrder(facility);
        assertThat(Facts.owners(SubjectKind.PLAN)).containsExactlyInAnyOrder(plan);
        assertThat(Facts.owners(SubjectKind.APPLICATION)).containsExactly("application", "notificationItems");
        assertThat(Facts.owners(SubjectKind.WAIVER)).containsExactly("waiver");
        for (SubjectKind kind : EnumSet.of(SubjectKind.UNIT, SubjectKind.ROOM, SubjectKind.BEDROOM)) {
            assertThat(Facts.owners(kind))
                    .contains(facility)
                    .contains(building)
                    .hasSize(1 + facility.length + building.length);
        }
        assertThat(Facts.owners(SubjectKind.PLACE)).contains(facility).doesNotContain(building[0]);
        assertThat(Facts.owners(SubjectKind.PHASE)).contains(plan).hasSize(1 + plan.length);
    }

    @Test
    void the_words_of_a_fact_are_those_of_its_list() {
        assertThatCode(() -> Facts.requireWords("room.kind", List.of("bedroom", "kitchen")))
                .doesNotThrowAnyException();
        assertThatCode(() -> Facts.requireWords("housingLine.place", List.of("own-plot")))
                .doesNotThrowAnyException();
        for (String name : List.of("room.kind", "room.heated", "building.isLodging", "housingLine.place")) {
            assertThatThrownBy(() -> Facts.requireWords(name, List.of("garden")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static View subject(SubjectKind kind) {
        if (kind == SubjectKind.APPLICATION) {
            return new ApplicationView(
                    ApplicationBuilder.builder()
                            .id("a")
                            .kind(ApplicationKind.USE_NOTIFICATION)
                            .lodgedOn(DAY)
                            .build(),
                    DAY);
        }
        View subject = kind.isOfPlan()
                ? new PlanView(plan(), NO_BOOK, DAY).subjects(kind).get(0)
                : new Subjects(new FacilityView(facility(), Classification.NONE))
                        .of(kind, Set.of("toilets"))
                        .get(0);
        return subject instanceof UnlistedView unlisted ? Objects.requireNonNull(unlisted.element()) : subject;
    }

    /** A facility of which no more is said than that there is one of each subject. */
    private static Facility facility() {
        return FacilityBuilder.builder()
                .id("f")
                .buildings(List.of(BuildingBuilder.builder()
                        .id("b")
                        .fireSafety(FireSafetyBuilder.builder()
                                .extinguishers(List.of(
                                        ExtinguisherBuilder.builder().id("e").build()))
                                .build())
                        .units(List.of(UnitBuilder.builder()
                                .id("u")
                                .rooms(List.of(RoomBuilder.builder()
                                        .id("r")
                                        .kind(RoomKind.BEDROOM)
                                        .build()))
                                .build()))
                        .build()))
                .build();
    }

    private static SettlementPlan plan() {
        return SettlementPlanBuilder.builder()
                .id("p")
                .phases(List.of(PhaseBuilder.builder().id("first").from(DAY).build()))
                .housing(List.of(HousingLineBuilder.builder()
                        .id("line")
                        .beds(1)
                        .from(DAY)
                        .build()))
                .agreement(AgreementBuilder.builder().build())
                .milestones(List.of(MilestoneBuilder.builder().id("m").due(DAY).build()))
                .build();
    }

    private static final HousingBook NO_BOOK = new HousingBook() {
        @Override
        public FacilityOnDay on(String facility, LocalDate day) {
            throw new IllegalArgumentException(facility);
        }

        @Override
        public String house(String facility) {
            return facility;
        }

        @Override
        public Set<LocalDate> turningDays(String facility) {
            return Set.of();
        }

        @Override
        public BedsElsewhere bedsElsewhere(String facility) {
            BedsByDay none = new BedsByDay(List.of());
            return new BedsElsewhere(none, none, none);
        }

        @Override
        public List<HousingLine> notAfter(String facility) {
            return List.of();
        }

        @Override
        public List<String> sameHouse(String facility) {
            return List.of(facility);
        }

        @Override
        public Flag setApart(String facility) {
            return Flag.of(false);
        }

        @Override
        public int reportedElsewhere(String facility, LocalDate today) {
            return 0;
        }

        @Override
        public Set<LocalDate> turningDays(HousingLine line) {
            return Set.of();
        }

        @Override
        public List<HousingLine> elsewhere(String facility) {
            return List.of();
        }
    };
}
