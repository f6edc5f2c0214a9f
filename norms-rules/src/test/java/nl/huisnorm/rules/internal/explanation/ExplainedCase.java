package nl.huisnorm.rules.internal.explanation;

import static nl.huisnorm.rules.internal.NormSketch.norm;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.huisnorm.answer.explanation.Explanation;
import nl.huisnorm.answer.explanation.Explanation.Kind;
import nl.huisnorm.answer.explanation.Explanation.Step;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Tolerance;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.facility.Inspection;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.Interpretation;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rules.internal.NormSketch;
import nl.huisnorm.rules.internal.assessment.Inspections;
import nl.huisnorm.rules.internal.assessment.Judgement;
import nl.huisnorm.rules.internal.law.NormInUse;
import nl.huisnorm.rules.internal.law.NormOfDay;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.view.Classification;
import nl.huisnorm.rules.internal.view.FacilityView;
import nl.huisnorm.rules.internal.view.View;
import org.jspecify.annotations.Nullable;

/** What is explained, and what an explanation is given to do so. */
final class ExplainedCase {

    private final NormSketch norm;
    Function<View, Flag> rule = subject -> Flag.of(true);

    @Nullable Boolean roof = true;

    @Nullable String area = "120";

    List<Interpretation> questions = List.of();
    Map<String, String> readings = Map.of();
    Map<String, Condition> terms = Map.of();

    @Nullable Profile profile;

    @Nullable Norm successor;

    Trace lodged = Trace.NONE;
    LocalDate textOf = ExplainerTest.DAY;
    List<Inspection> inspections = List.of();
    Function<Finding, Finding> then = finding -> finding;
    Tolerance tolerance = Tolerance.NONE;

    ExplainedCase(NormSketch norm) {
        this.norm = norm;
    }

    ExplainedCase rule(Function<View, Flag> other) {
        rule = other;
        return this;
    }

    ExplainedCase building(@Nullable Boolean underOneRoof, @Nullable String usableFloorArea) {
        roof = underOneRoof;
        area = usableFloorArea;
        return this;
    }

    ExplainedCase questions(Map<String, String> chosen, Interpretation... all) {
        questions = Arrays.asList(all);
        readings = chosen;
        return this;
    }

    ExplainedCase inspected(Inspection... all) {
        inspections = Arrays.asList(all);
        return this;
    }

    ExplainedCase then(Function<Finding, Finding> change) {
        then = change;
        return this;
    }

    Step root() {
        Facility facility = FacilityBuilder.builder()
                .id("f")
                .buildings(List.of(BuildingBuilder.builder()
                        .id("b")
                        .name("House")
                        .underOneRoof(roof)
                        .usableFloorArea(area == null ? null : new BigDecimal(area))
                        .build()))
                .build();
        View view = new FacilityView(facility, Classification.NONE).buildings().get(0);
        NormInUse inUse = NormInUse.of(norm.norm(), Map.of("test", terms));
        NormOfDay ofDay = new NormOfDay(inUse, Day.of(textOf, Trace.NONE), inUse.readings(questions, readings), rule);
        Finding finding = then.apply(new Judgement(ofDay, new Inspections(inspections)).judge(view));
        Explanation explanation = new Explainer(
                        ofDay,
                        new Explainer.Context(
                                ExplainerTest.DAY, terms, questions, readings, profile, successor, lodged, tolerance))
                .explain(finding, view);
        assertThat(explanation.finding()).isEqualTo(finding);
        return explanation.root();
    }

    Step only(Kind kind) {
        List<Step> all = root().all(kind);
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
