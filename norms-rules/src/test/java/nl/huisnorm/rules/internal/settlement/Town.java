package nl.huisnorm.rules.internal.settlement;

import static nl.huisnorm.rules.internal.FindingSketch.finding;
import static nl.huisnorm.rules.internal.NormSketch.norm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.assessment.Missing;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rules.internal.view.Classification;
import nl.huisnorm.rules.internal.view.FacilityView;
import nl.huisnorm.rules.internal.view.PlanView;
import nl.huisnorm.settlement.AgreementBuilder;
import nl.huisnorm.settlement.HousingLine;
import nl.huisnorm.settlement.HousingLineBuilder;
import nl.huisnorm.settlement.Peak;
import nl.huisnorm.settlement.Phase;
import nl.huisnorm.settlement.PhaseBuilder;
import nl.huisnorm.settlement.SettlementPlan;
import nl.huisnorm.settlement.SettlementPlanBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A town with facilities in which one norm limits how many may live: as many as a test says for each day. Beds need no
 * certificate there, unless a plan says so.
 */
final class Town implements Facilities.Law {

    /** The one norm that limits occupancy. */
    static final Norm LIMIT = norm("LIMIT").on(SubjectKind.FACILITY).norm();

    private final Set<LocalDate> dates = new TreeSet<>();
    private final BiFunction<Facility, LocalDate, Interval> capacity;
    private Norm limit = LIMIT;
    private List<Regime> unknown = List.of();
    private int judged;

    private Town(BiFunction<Facility, LocalDate, Interval> capacity) {
        this.capacity = capacity;
    }

    /** In which up to so many may live; between the two it cannot be told. */
    static Town with(BiFunction<Facility, LocalDate, Interval> capacity) {
        return new Town(capacity);
    }

    /** In which as many may live as there are places. */
    static Town withoutLimit() {
        return with((facility, day) -> new Interval(1000, 1000));
    }

    static Interval exactly(int persons) {
        return new Interval(persons, persons);
    }

    /** Where the law changes on these days. */
    Town changingOn(LocalDate... days) {
        dates.addAll(Arrays.asList(days));
        return this;
    }

    /** Where another norm limits occupancy. */
    Town limitedBy(Norm other) {
        limit = other;
        return this;
    }

    /** Where the text of a regime is not known. */
    Town notKnowing(Regime... regimes) {
        unknown = Arrays.asList(regimes);
        return this;
    }

    /** How often something was judged by the law up to now. */
    int judged() {
        return judged;
    }

    @Override
    public List<Finding> findings(Facility facility, LocalDate day) {
        judged++;
        Interval allowed = capacity.apply(facility, day);
        FacilityView view = view(facility, day);
        BigDecimal known = view.residents().number(RoundingMode.UP);
        int residents = known == null ? 0 : known.intValueExact();
        Outcome outcome = residents > allowed.most()
                ? Outcome.NON_COMPLIANT
                : residents > allowed.least() ? Outcome.UNDETERMINED : Outcome.COMPLIANT;
        Pointer at = Pointer.ROOT.field("permits").field("until");
        return List.of(finding(
                limit,
                view.subject(),
                outcome,
                outcome == Outcome.UNDETERMINED ? List.of() : List.of(new Evidence("permits", at, day)),
                outcome == Outcome.UNDETERMINED ? List.of(new Missing("permits", at)) : List.of()));
    }

    @Override
    public List<Regime> unknown(Facility facility, LocalDate day) {
        return unknown;
    }

    @Override
    public Set<LocalDate> dates(Facility facility) {
        return dates;
    }

    @Override
    public FacilityView view(Facility facility, LocalDate day) {
        return new FacilityView(facility, Classification.NONE);
    }

    /** A facility of one building with so many places. */
    static Facility facility(String id, int places) {
        return FacilityBuilder.builder()
                .id(id)
                .buildings(List.of(
                        BuildingBuilder.builder().id("b").residents(places).build()))
                .build();
    }

    static HousingLine line(String id, @Nullable String facility, int beds, LocalDate from) {
        return HousingLineBuilder.builder()
                .id(id)
                .facility(facility)
                .beds(beds)
                .from(from)
                .build();
    }

    static Phase phase(String id, LocalDate from, @Nullable Integer migrants, Peak... peaks) {
        return PhaseBuilder.builder()
                .id(id)
                .from(from)
                .migrants(migrants)
                .peaks(Arrays.asList(peaks))
                .build();
    }

    static SettlementPlan plan(List<Phase> phases, HousingLine... lines) {
        return SettlementPlanBuilder.builder()
                .id("plan")
                .phases(phases)
                .housing(Arrays.asList(lines))
                .agreement(AgreementBuilder.builder()
                        .from(LocalDate.of(2025, 1, 1))
                        .certificateRequired(false)
                        .build())
                .build();
    }

    /** A plan as seen on a day, with facilities of this town. */
    static PlanView view(SettlementPlan plan, Facilities facilities, LocalDate asOf) {
        return new PlanView(plan, facilities.bookOf(plan, List.of(plan), asOf), asOf);
    }

    /** The facilities, with places for a hundred each. */
    Facilities facilities(String... ids) {
        return new Facilities(Arrays.stream(ids).map(id -> facility(id, 100)).toList(), this);
    }
}
