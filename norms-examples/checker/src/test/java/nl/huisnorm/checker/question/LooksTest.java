package nl.huisnorm.checker.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.question.AnswerType;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.template.HousingKind;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Walk;
import nl.huisnorm.internal.facts.Fact;
import nl.huisnorm.internal.facts.FactTable;
import nl.huisnorm.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LooksTest {

    private static final AssessmentOptions OPTIONS = AssessmentOptions.asOf(LocalDate.of(2026, 11, 23));

    /** What is asked of a place of which only the rooms are known, line by line. */
    private static List<Question> asked(HousingKind kind) {
        Facility begun = HousingKind.begun(kind.supposed(), Texts.of(Messages.DUTCH));
        List<Question> questions = Huisnorm.bundled().questions(begun, OPTIONS);
        return Looks.of(questions, begun, question -> false).stream()
                .flatMap(look -> look.questions().stream())
                .toList();
    }

    private static int inTable(Question question) {
        List<String> names = FactTable.get().record(question.owner()).facts().stream()
                .map(Fact::name)
                .toList();
        return names.indexOf(question.fact());
    }

    @Test
    void whether_a_card_is_posted_comes_before_what_stands_on_it() {
        List<String> facts = asked(HousingKind.HOUSE).stream()
                .filter(question -> question.owner().equals("management"))
                .map(Question::fact)
                .toList();
        assertThat(facts).containsSubsequence("sheetPosted", "sheetAddress", "sheetBeds", "sheetQrCodes");
    }

    @ParameterizedTest
    @EnumSource(HousingKind.class)
    void of_each_thing_yes_and_no_are_asked_as_the_table_of_facts_has_them(HousingKind kind) {
        Map<String, Integer> last = new LinkedHashMap<>();
        for (Question question : asked(kind)) {
            // what is looked up in the office goes by the papers it stands in
            if (question.type() == AnswerType.YES_NO && question.walk() != Walk.OFFICE) {
                Question.Place first = question.places().get(0);
                String about = first.subject().kind() + " " + (question.places().size() == 1);
                String thing = question.walk() + " " + question.owner() + " " + about;
                int row = inTable(question);
                assertThat(row).as(question.text(Messages.DUTCH)).isGreaterThanOrEqualTo(last.getOrDefault(thing, 0));
                last.put(thing, row);
            }
        }
        assertThat(last).isNotEmpty();
    }
}
