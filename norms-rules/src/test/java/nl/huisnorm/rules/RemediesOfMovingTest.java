package nl.huisnorm.rules;

import static nl.huisnorm.rules.RemediesTest.DAY;
import static nl.huisnorm.rules.RemediesTest.HUISNORM;
import static nl.huisnorm.rules.RemediesTest.file;
import static nl.huisnorm.rules.RemediesTest.remedies;
import static nl.huisnorm.rules.RemediesTest.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.huisnorm.answer.remedy.Adjustment;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.answer.remedy.FindingRemedies;
import nl.huisnorm.answer.remedy.Remedies;
import nl.huisnorm.answer.remedy.Remedy;
import nl.huisnorm.answer.remedy.RemedyPlan;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.facility.AccommodationForm;
import nl.huisnorm.facility.AmenitiesBuilder;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.Designation;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.RoomBuilder;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.source.Edit;
import nl.huisnorm.io.read.CostModelReader;
import nl.huisnorm.io.read.FacilityReader;

/** People who move: to where little is lacking, spread as lightly as can be, and no more than fit. */
class RemediesOfMovingTest {

    private static Facility rooms(int... occupants) {
        return rooms(List.of(), occupants);
    }

    /** Bedrooms of 14 m² for so many people each, with beds and chairs for those who are there; in some, for others. */
    private static Facility rooms(List<Integer> furnished, int... occupants) {
        List<Room> rooms = new ArrayList<>();
        for (int i = 0; i < occupants.length; i++) {
            int places = i < furnished.size() ? furnished.get(i) : occupants[i];
            rooms.add(RoomBuilder.builder()
                    .id("room-" + i)
                    .kind(RoomKind.BEDROOM)
                    .area(new BigDecimal("14"))
                    .occupants(occupants[i])
                    .beds(places)
                    .chairs(places)
                    .bunkBeds(0)
                    .mattressWidth(new BigDecimal("0.90"))
                    .mattressLength(new BigDecimal("2.00"))
                    .wardrobeVolume(new BigDecimal("9"))
                    .build());
        }
        return FacilityBuilder.builder()
                .id("rooms")
                .buildings(List.of(BuildingBuilder.builder()
                        .id("main")
                        .form(AccommodationForm.REGULAR_DWELLING)
                        .designation(Designation.RESIDENCY)
                        .usableFloorArea(new BigDecimal("60"))
                        .rooms(rooms)
                        .amenities(AmenitiesBuilder.builder().toilets(1).build())
                        .build()))
                .build();
    }

    @Example
    void somebody_moves_to_a_room_that_lacks_only_a_bed_and_a_chair() {
        RemedyPlan plan = HUISNORM.remedies(rooms(3, 1), SNF).plans().get(0);
        assertThat(told(plan.remedy(), one -> one.where().id() + " " + one.after()))
                .containsExactlyInAnyOrder(
                        "move-residents main/room-0 2",
                        "move-residents main/room-1 2",
                        "beds-more main/room-1 2",
                        "chairs main/room-1 2");
        assertThat(plan.weight()).isEqualByComparingTo("10");
    }

    @Example
    void moving_is_told_for_the_finding_itself_where_it_mends_it() {
        Remedies remedies = HUISNORM.remedies(rooms(List.of(3, 2), 3, 1), SNF);
        FindingRemedies each = remedies.findings().stream()
                .filter(one -> one.finding().norm().id().equals("SNF-2.3-MAX2"))
                .findFirst()
                .orElseThrow();
        assertThat(each.remedies().stream().map(Remedy::weight).map(BigDecimal::intValueExact))
                .containsExactly(5, 40);
    }

    private static final AssessmentOptions SNF = AssessmentOptions.asOf(DAY).withRegimes(List.of("snf"));

    @Property(tries = 40, seed = "20261124")
    void however_people_are_spread_nothing_is_lighter(
            @ForAll @Size(min = 1, max = 3) List<@IntRange(max = 3) Integer> occupants,
            @ForAll @Size(3) List<@IntRange(max = 3) Integer> furnished) {
        Facility facility =
                rooms(furnished, occupants.stream().mapToInt(Integer::intValue).toArray());
        Remedies remedies = HUISNORM.remedies(facility, SNF);
        if (remedies.plans().isEmpty()) {
            return;
        }
        CostModel standard = CostModelReader.standard();
        CostModel factsOnly = new CostModel(
                "facts",
                standard.title(),
                standard.kinds().stream()
                        .filter(kind -> !kind.facts().contains("room.occupants"))
                        .toList());
        BigDecimal lightest = remedies.plans().get(0).weight();
        int all = occupants.stream().mapToInt(Integer::intValue).sum();
        spreads(occupants.size(), all, new ArrayList<>(), spread -> {
            Facility other = facility;
            int moved = 0;
            for (int i = 0; i < spread.size(); i++) {
                Pointer input = Pointer.ROOT
                        .field("buildings")
                        .element(0)
                        .field("rooms")
                        .element(i)
                        .field("occupants");
                other = Edit.with(other, input, spread.get(i));
                moved += Math.max(0, spread.get(i) - occupants.get(i));
            }
            int left = all - spread.stream().mapToInt(Integer::intValue).sum();
            Remedies facts = HUISNORM.remedies(other, SNF, factsOnly);
            boolean mends = facts.findings().isEmpty()
                    || (!facts.plans().isEmpty() && facts.plans().get(0).mendsAll());
            if (mends) {
                BigDecimal weight = facts.findings().isEmpty()
                        ? BigDecimal.ZERO
                        : facts.plans().get(0).weight();
                assertThat(weight.add(BigDecimal.valueOf(40L * left + 5L * moved)))
                        .as("%s", spread)
                        .isGreaterThanOrEqualTo(lightest);
            }
        });
    }

    private static void spreads(int places, int most, List<Integer> made, Consumer<List<Integer>> each) {
        if (made.size() == places) {
            each.accept(List.copyOf(made));
            return;
        }
        for (int i = 0; i <= Math.min(most, 4); i++) {
            made.add(i);
            spreads(places, most - i, made, each);
            made.remove(made.size() - 1);
        }
    }

    @Example
    void more_residents_than_fit_anywhere_are_told_where_it_is_not_told_who_sleeps_where() throws Exception {
        Facility facility = FacilityReader.read("stated.yaml", """
                        id: stated
                        residents: 20
                        amenities: {toilets: 1}
                        buildings:
                          - {id: a, form: regular-dwelling, designation: residency, construction: existing, usableFloorArea: 100}
                          - {id: b, form: regular-dwelling, designation: residency, construction: existing, usableFloorArea: 50}
                        """.getBytes(StandardCharsets.UTF_8))
                .facility();
        RemedyPlan plan = HUISNORM.remedies(facility, SNF).plans().get(0);
        assertThat(plan.tooMany()).isEqualTo(12);
        assertThat(plan.mendsAll()).isFalse();
    }

    @Example
    void a_list_of_residents_that_nothing_updates_does_not_stop_a_plan_and_is_told() throws Exception {
        CostModel onlyFewer = new CostModel(
                "fewer",
                CostModelReader.standard().title(),
                CostModelReader.standard().kinds().stream()
                        .filter(kind -> kind.id().equals("fewer-residents"))
                        .toList());
        RemedyPlan plan = HUISNORM.remedies(file("pension-kerkplein.yaml"), AssessmentOptions.asOf(DAY), onlyFewer)
                .plans()
                .get(0);
        assertThat(told(plan.remedy(), Adjustment::after)).containsExactly("fewer-residents 2");
        assertThat(plan.left()).extracting(finding -> finding.norm().id()).contains("SNF-1.2");
    }
}
