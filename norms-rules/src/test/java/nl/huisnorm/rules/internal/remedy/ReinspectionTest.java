package nl.huisnorm.rules.internal.remedy;

import static nl.huisnorm.rules.internal.MadeUpNorms.DAY;
import static nl.huisnorm.rules.internal.SmallFacilities.at;
import static nl.huisnorm.rules.internal.SmallFacilities.bedrooms;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import nl.huisnorm.answer.remedy.Adjustment;
import nl.huisnorm.answer.remedy.CostModel.Way;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Inspection;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.FindingSketch;
import nl.huisnorm.rules.internal.MadeUpNorms;
import nl.huisnorm.rules.internal.NormSketch;
import org.junit.jupiter.api.Test;

/** What an inspector found is mended and seen again. */
class ReinspectionTest {

    private static final Norm BY_PERSON = NormSketch.norm("M-CLEAN").byPerson().norm();
    private static final Norm BY_RULE = MadeUpNorms.onFacility(
                    "M-LIST", all -> all.management().residentListKept())
            .norm();

    private static Facility facility() {
        return bedrooms(2)
                .withInspections(List.of(
                        new Inspection("M-CLEAN", null, false, DAY, null, null),
                        new Inspection("M-CLEAN", null, true, DAY, null, null)));
    }

    private static Reinspection reinspection(CostKinds kinds) {
        return new Reinspection(kinds, new SubjectsByPlace(MadeUpNorms.trial().view(facility())));
    }

    private static Reinspection reinspection() {
        return reinspection(MadeUpKinds.kinds(MadeUpKinds.fixed("inspection.met", Way.YES, "10")));
    }

    private static Finding finding(Norm norm, Evidence... evidence) {
        Subject facility = new Subject("facility", "small", null, Pointer.ROOT);
        return FindingSketch.finding(norm, facility, Outcome.NON_COMPLIANT, List.of(evidence), List.of());
    }

    private static Evidence met(int inspection, boolean met) {
        return new Evidence("inspection", at("/inspections/" + inspection + "/met"), met);
    }

    @Test
    void what_was_not_met_becomes_met() {
        Adjustment seenAgain =
                Objects.requireNonNull(reinspection().of(finding(BY_PERSON, met(1, true), met(0, false))));
        assertThat(seenAgain.place()).isEqualTo(at("/inspections/0/met"));
        assertThat(seenAgain.to()).isEqualTo(true);
        assertThat(seenAgain.where().id()).isEqualTo("small");
        assertThat(seenAgain.weight()).isEqualByComparingTo("10");
        assertThat(Objects.requireNonNull(seenAgain.applyTo(facility()).inspections()))
                .extracting(Inspection::met)
                .containsExactly(true, true);
    }

    @Test
    void what_a_rule_decides_or_no_inspector_found_is_not_seen_again() {
        assertThat(reinspection().of(finding(BY_RULE, met(0, false)))).isNull();
        assertThat(reinspection().of(finding(BY_PERSON, met(1, true)))).isNull();
        assertThat(reinspection().of(finding(BY_PERSON))).isNull();
    }

    @Test
    void without_a_kind_of_change_for_it_nothing_is_seen_again() {
        assertThat(reinspection(MadeUpKinds.kinds()).of(finding(BY_PERSON, met(0, false))))
                .isNull();
    }

    @Test
    void what_several_findings_came_from_is_seen_again_once() {
        RemedyDraft draft = reinspection()
                .of(List.of(
                        finding(BY_PERSON, met(0, false)),
                        finding(BY_PERSON, met(0, false)),
                        finding(BY_RULE, met(1, false))));
        assertThat(draft.byPlace()).containsOnlyKeys(at("/inspections/0/met"));
    }
}
