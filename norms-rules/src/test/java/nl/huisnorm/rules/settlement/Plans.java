package nl.huisnorm.rules.settlement;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.settlement.Breach;
import nl.huisnorm.answer.settlement.Duty;
import nl.huisnorm.answer.settlement.FacilityHousing;
import nl.huisnorm.answer.settlement.Penalties;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.Clarification;
import nl.huisnorm.facility.DataCheck;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rules.CaseDwelling;
import nl.huisnorm.settlement.AgreementBuilder;
import nl.huisnorm.settlement.HousingLine;
import nl.huisnorm.settlement.HousingLineBuilder;
import nl.huisnorm.settlement.Money;
import nl.huisnorm.settlement.Phase;
import nl.huisnorm.settlement.PhaseBuilder;
import nl.huisnorm.settlement.SettlementPlan;
import nl.huisnorm.settlement.SettlementPlanBuilder;

/** The plans that tests on settlement and applications share, and what they ask of them. */
public final class Plans {

    public static final Huisnorm HUISNORM = Huisnorm.bundled();
    public static final Path FILES = Path.of("../norms-examples/files");

    public static final Path PLANS = FILES.resolve("plans");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    public static final AssessmentOptions OPTIONS = AssessmentOptions.asOf(TODAY);
    public static final Facility HOME = CaseDwelling.home();

    private Plans() {}

    public static PlanDocument read(String name) throws UnreadableInputException {
        return InputReader.readPlan(PLANS.resolve(name), FILES);
    }

    public static SettlementAssessment assess(String name, LocalDate day) throws UnreadableInputException {
        PlanDocument document = read(name);
        return HUISNORM.assess(document.plan(), document.facilities(), AssessmentOptions.asOf(day));
    }

    public static Facility home(int area, List<Integer> beds) {
        Building building = HOME.buildings().get(0);
        Room bedroom = building.rooms().stream()
                .filter(room -> room.kind() == RoomKind.BEDROOM)
                .findFirst()
                .orElseThrow();
        List<Room> rooms = building.rooms().stream()
                .filter(room -> room.kind() != RoomKind.BEDROOM)
                .collect(Collectors.toList());
        for (int i = 0; i < beds.size(); i++) {
            rooms.add(bedroom.withId("kamer-" + i)
                    .withBeds(beds.get(i))
                    .withArea(BigDecimal.valueOf(40))
                    .withVentilation(BigDecimal.valueOf(100))
                    .withPurgeVentilation(BigDecimal.valueOf(500))
                    .withDaylightArea(BigDecimal.valueOf(8)));
        }
        return HOME.withBuildings(List.of(building.withRooms(rooms).withUsableFloorArea(BigDecimal.valueOf(area))))
                .withClarifications(
                        List.of(new Clarification(DataCheck.FLOOR_AREA_AGAINST_ROOMS, null, "only the area counts")));
    }

    public static SettlementPlan plan(int migrants, int beds) {
        Phase phase = PhaseBuilder.builder()
                .id("opening")
                .from(LocalDate.of(2026, 1, 1))
                .migrants(migrants)
                .peaks(List.of())
                .build();
        HousingLine line = HousingLineBuilder.builder()
                .id("regel")
                .facility(HOME.id())
                .beds(beds)
                .from(LocalDate.of(2026, 1, 1))
                .build();
        return SettlementPlanBuilder.builder()
                .id("plan")
                .phases(List.of(phase))
                .housing(List.of(line))
                .agreement(AgreementBuilder.builder()
                        .from(LocalDate.of(2020, 1, 1))
                        .bedsShare(BigDecimal.valueOf(100))
                        .build())
                .build();
    }

    public static FacilityHousing housing(SettlementPlan plan, Facility facility) {
        return HUISNORM.assess(plan, List.of(facility), OPTIONS)
                .housing()
                .get(0)
                .facilities()
                .get(0);
    }

    public static Outcome outcome(SettlementAssessment assessment, String norm) {
        return assessment.assessment().findings().stream()
                .filter(finding -> finding.norm().id().equals(norm))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    public static Duty bedsOf(SettlementAssessment assessment, String phase) {
        return assessment.duties().stream()
                .filter(one -> one.finding().norm().id().equals("SET-4")
                        && one.finding().subject().id().equals(phase))
                .findFirst()
                .orElseThrow();
    }

    public static String penalty(Breach breach) {
        Penalties penalty = breach.penalty();
        return penalty == null
                ? String.valueOf(breach.withinNotice())
                : penalty.least().toPlainString() + (penalty.capped() ? " capped" : "");
    }

    public static Money euros(int amount) {
        return new Money(BigDecimal.valueOf(amount), "EUR");
    }

    public static Profile profile(String id) {
        return HUISNORM.rulebook().profiles().stream()
                .filter(profile -> profile.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
