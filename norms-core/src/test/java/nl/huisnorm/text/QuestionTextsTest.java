package nl.huisnorm.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.huisnorm.answer.question.AnswerType;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.internal.facts.FactTable;
import org.junit.jupiter.api.Test;

/** Every fact of a facility can be asked for in both languages, and nothing is written down that is never used. */
class QuestionTextsTest {

    private static final Messages DUTCH = Messages.ofQuestions(Messages.DUTCH);
    private static final Messages ENGLISH = Messages.ofQuestions(Locale.ENGLISH);

    /** What only tells who or what it is, what an interview begins with, and what an inspector adds to an answer. */
    private static final Set<String> NEVER_ASKED = Set.of(
            "facility.buildings",
            "facility.inspections",
            "facility.municipality",
            "operator.kvkNumber",
            "address.street",
            "address.houseNumber",
            "address.postcode",
            "address.town",
            "address.bagId",
            "building.partOf",
            "room.kind",
            "extinguisher.place",
            "inspection.norm",
            "inspection.subject",
            "permits.conditions",
            "permitCondition.says",
            "facility.clarifications",
            "clarification.check",
            "clarification.place",
            "clarification.reason",
            "inspection.met",
            "inspection.role",
            "inspection.remark");

    private static Set<String> facts() {
        Set<String> facts = new TreeSet<>();
        add(Facility.class, facts);
        facts.removeAll(NEVER_ASKED);
        facts.removeIf(fact -> fact.endsWith(".id") || fact.endsWith(".name"));
        return facts;
    }

    private static void add(Class<?> record, Set<String> facts) {
        for (RecordComponent component : record.getRecordComponents()) {
            Class<?> type = component.getType();
            if (component.getGenericType() instanceof ParameterizedType list
                    && list.getActualTypeArguments()[0] instanceof Class<?> element
                    && element.isRecord()) {
                add(element, facts);
            }
            if (type.isRecord()) {
                add(type, facts);
            } else {
                facts.add(owner(record) + "." + component.getName());
            }
        }
    }

    private static String owner(Class<?> record) {
        String name = record.getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static Set<String> keys(String beginning) {
        return DUTCH.keys().stream()
                .filter(key -> key.startsWith(beginning))
                .map(key -> key.substring(beginning.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void both_languages_have_the_same_keys_and_the_same_arguments() {
        assertThat(DUTCH.keys()).isEqualTo(ENGLISH.keys());
        for (String key : DUTCH.keys()) {
            for (String marker : List.of("§0", "§1")) {
                assertThat(DUTCH.get(key, "§0", "§1").contains(marker))
                        .as("%s uses %s in both languages or in neither", key, marker)
                        .isEqualTo(ENGLISH.get(key, "§0", "§1").contains(marker));
            }
        }
    }

    @Test
    void every_fact_that_may_be_missing_has_a_question_and_every_question_is_about_a_fact() {
        assertThat(keys("question.")).containsAll(facts());
        assertThat(keys("question."))
                .allMatch(fact -> Set.of("list", "other").contains(fact)
                        || FactTable.get().fact(fact) != null);
    }

    @Test
    void every_question_ends_with_one_question_mark_or_an_explanation_of_the_answer() {
        for (String fact : facts()) {
            for (Messages texts : List.of(DUTCH, ENGLISH)) {
                assertThat(texts.get("question." + fact, "X")).matches("[A-ZÉ].*\\?( \\(.*\\))?");
            }
        }
    }

    @Test
    void a_fact_of_which_there_may_be_several_is_asked_with_its_place() {
        Set<String> once = Set.of("facility", "location", "documents", "permits", "letting", "operator", "management");
        for (String fact : facts()) {
            assertThat(DUTCH.get("question." + fact, "§0").contains("§0"))
                    .as(fact)
                    .isEqualTo(!once.contains(fact.substring(0, fact.indexOf('.'))));
        }
    }

    @Test
    void every_fact_has_a_place_where_it_is_found_and_no_such_place_is_for_anything_else() {
        Set<String> owners = new LinkedHashSet<>();
        facts().forEach(fact -> owners.add(fact.substring(0, fact.indexOf('.'))));
        Set<String> where = keys("where.");
        assertThat(where).containsAll(owners);
        FactTable.get().records().forEach(record -> where.remove(record.owner()));
        assertThat(where).allMatch(fact -> FactTable.get().fact(fact) != null);
    }

    @Test
    void every_kind_of_place_and_of_answer_has_its_words_and_no_other_words_are_there() {
        Set<String> kinds = new TreeSet<>(List.of("building", "unit", "extinguisher", "stay", "lease"));
        Arrays.stream(RoomKind.values()).forEach(kind -> kinds.add("room." + kind.key()));
        Set<String> parts = Set.of("smokeDetector", "carbonMonoxideDetector", "certificate", "inspection");
        Set<String> ofPlans = Set.of("plan-facility", "phase", "housing-line", "milestone", "clause", "report");
        Set<String> places = new TreeSet<>(kinds);
        places.addAll(List.of("facility", "plan"));
        places.addAll(ofPlans);
        assertThat(keys("place.")).isEqualTo(places);
        Set<String> each = new TreeSet<>(kinds);
        each.addAll(List.of("place", "room"));
        each.addAll(parts);
        each.addAll(ofPlans);
        assertThat(keys("each.")).isEqualTo(each);
        Set<String> numbered = new TreeSet<>(parts);
        numbered.add("other");
        assertThat(keys("numbered.")).isEqualTo(numbered);
        Set<String> hints =
                new TreeSet<>(List.of("number-in", "whole-number-in", "range", "text", "parts-plain", "kinds-plain"));
        Arrays.stream(AnswerType.values()).forEach(type -> hints.add(type.key()));
        assertThat(keys("hint.")).isEqualTo(hints);
        assertThat(DUTCH.keys())
                .filteredOn(key -> !key.matches("(question|where|place|each|numbered|hint)\\..*"))
                .containsExactlyInAnyOrder("named", "check.about");
    }
}
