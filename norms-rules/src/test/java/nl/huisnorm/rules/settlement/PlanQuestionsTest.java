package nl.huisnorm.rules.settlement;

import static nl.huisnorm.rules.settlement.Plans.HOME;
import static nl.huisnorm.rules.settlement.Plans.HUISNORM;
import static nl.huisnorm.rules.settlement.Plans.OPTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.facility.Certificate;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.settlement.Agreement;
import nl.huisnorm.settlement.SettlementPlan;
import nl.huisnorm.text.Messages;
import org.junit.jupiter.api.Test;

/** What to ask about a plan and the facilities it names. */
class PlanQuestionsTest {

    private static final SettlementPlan PLAN = Plans.plan(4, 4);

    private static List<Question> questions(SettlementPlan plan, Facility facility) {
        return HUISNORM.questions(plan, List.of(facility), OPTIONS);
    }

    private static Question about(List<Question> questions, String pointer) {
        return questions.stream()
                .filter(question -> question.places().stream()
                        .anyMatch(place -> place.pointer().toString().equals(pointer)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(pointer + " is not asked"));
    }

    @Test
    void a_clause_of_which_nothing_is_said_is_asked_and_decides() {
        Question chain = about(questions(PLAN, HOME), "/agreement/chainClause");
        assertThat(chain.text(Locale.ENGLISH))
                .isEqualTo("Are the duties passed on to who follows as owner, tenant or hirer?");
        assertThat(chain.decides().least()).isEqualTo(1);
        assertThat(chain.findings()).extracting(finding -> finding.norm().id()).containsExactly("SET-22");
    }

    @Test
    void a_fact_that_a_facility_lacks_is_asked_under_its_id() {
        Agreement agreement = Objects.requireNonNull(PLAN.agreement()).withCertificateRequired(true);
        Question certificates = about(
                questions(PLAN.withAgreement(agreement), HOME.withCertificates((List<Certificate>) null)),
                "/facilities/" + HOME.id() + "/certificates");
        assertThat(certificates.places().get(0).subject().kind()).isEqualTo("plan-facility");
        assertThat(certificates.findings())
                .extracting(finding -> finding.norm().id())
                .contains("SET-8");
        assertThat(certificates.decides().most()).isPositive();
    }

    /** No other facility than those of the plan can be tried. */
    @Test
    void a_line_whose_facility_is_still_to_be_found_is_asked_about() {
        SettlementPlan open = PLAN.withHousing(Objects.requireNonNull(PLAN.housing()).stream()
                .map(line -> line.withFacility(null))
                .toList());
        assertThat(HUISNORM.questions(open, List.of(), OPTIONS)).isNotEmpty();
        assertThat(questions(open, HOME)).isNotEmpty();
    }

    @Test
    void every_missing_fact_is_asked_in_both_languages_and_every_check_by_hand_too() {
        SettlementPlan bare = PLAN.withAgreement(null).withHousing(List.of());
        List<Question> questions = questions(bare, HOME);
        assertThat(HUISNORM.assess(bare, List.of(HOME), OPTIONS).assessment().findings(Outcome.UNDETERMINED).stream()
                        .filter(finding -> finding.reason() == Reason.MISSING_DATA))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(questions)
                        .anySatisfy(question -> assertThat(question.findings()).contains(finding)));
        assertThat(questions).allSatisfy(question -> {
            for (Locale locale : List.of(Messages.DUTCH, Locale.ENGLISH)) {
                assertThat(question.text(locale)).isNotBlank();
                assertThat(question.whereToFind(locale)).isNotBlank();
                assertThat(question.answerHint(locale)).isNotBlank();
            }
        });
    }
}
