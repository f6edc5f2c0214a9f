package nl.huisnorm.internal.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.facility.Bounds;
import nl.huisnorm.facility.Matches;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.io.read.CostModelReader;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Named;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table says of every record what the record itself says, and its texts are the ones that people see. */
class FactTableTest {

    private static final FactTable TABLE = FactTable.get();

    static Stream<FactRecord> records() {
        return TABLE.records().stream();
    }

    static Stream<Fact> facts() {
        return records().flatMap(record -> record.facts().stream());
    }

    private static RecordComponent component(Fact fact) {
        return Arrays.stream(type(TABLE.record(fact.owner())).getRecordComponents())
                .filter(component -> component.getName().equals(fact.name()))
                .findFirst()
                .orElseThrow();
    }

    private static Class<?> type(FactRecord record) {
        return type(record.type());
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void every_component_has_its_fact_in_the_same_order(FactRecord record) {
        assertThat(record.facts())
                .extracting(Fact::name)
                .isEqualTo(Arrays.stream(type(record).getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("facts")
    void a_component_is_of_the_type_that_the_table_says(Fact fact) {
        Type type = component(fact).getGenericType();
        Type part = type;
        if (type instanceof ParameterizedType list) {
            assertThat(fact.type()).isIn(FactType.TEXTS, FactType.TEXTS_BY_ID, FactType.CHOICES, FactType.PARTS);
            assertThat(list.getRawType()).isEqualTo(fact.type().isList() ? List.class : Map.class);
            part = list.getActualTypeArguments()[0];
        }
        assertThat(part)
                .isEqualTo(
                        switch (fact.type()) {
                            case TEXT, TEXTS, TEXTS_BY_ID -> String.class;
                            case YES_NO -> Boolean.class;
                            case COUNT -> Integer.class;
                            case NUMBER -> BigDecimal.class;
                            case DATE -> LocalDate.class;
                            case CHOICE, CHOICES -> type(TABLE.choiceOf(fact).type());
                            case PART, PARTS -> type(TABLE.partOf(fact));
                        });
    }

    @ParameterizedTest
    @MethodSource("facts")
    void a_component_has_the_limits_that_the_table_says(Fact fact) {
        RecordComponent component = component(fact);
        assertThat(component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .isEqualTo(!fact.required());
        Bounds bounds = component.getAnnotation(Bounds.class);
        assertThat(bounds != null).isEqualTo(fact.type().isNumber());
        if (bounds != null) {
            assertThat(fact.least()).isEqualTo(new BigDecimal(bounds.min()));
            assertThat(fact.most()).isEqualTo(new BigDecimal(bounds.max()));
            assertThat(Objects.requireNonNullElse(fact.unit(), MeasurementUnit.COUNT))
                    .isEqualTo(bounds.unit());
        }
        Matches matches = component.getAnnotation(Matches.class);
        assertThat(fact.pattern()).isEqualTo(matches == null ? null : matches.value());
        assertThat(fact.example()).isEqualTo(matches == null ? null : matches.example());
    }

    @ParameterizedTest
    @MethodSource("facts")
    void people_see_the_texts_of_the_table_as_they_are_written_there(Fact fact) {
        for (Locale language : List.of(Messages.DUTCH, Locale.ENGLISH)) {
            assertThat(Messages.in(language).fact(fact.owner(), fact.name()))
                    .isEqualTo(fact.label().in(language));
            Messages asked = Messages.ofQuestions(language);
            Text ask = fact.ask();
            if (ask != null) {
                assertThat(asked.get("question." + fact.path(), "{0}")).isEqualTo(ask.in(language));
            }
            String own = "where." + fact.path();
            assertThat(asked.get(asked.keys().contains(own) ? own : "where." + fact.owner()))
                    .isEqualTo(fact.where().in(language));
        }
    }

    @Test
    void the_words_of_every_list_are_those_of_its_enum_with_the_names_people_see() {
        for (Choice choice : TABLE.choices()) {
            List<Named> constants = Arrays.stream(type(choice.type()).getEnumConstants())
                    .map(Named.class::cast)
                    .toList();
            assertThat(choice.words())
                    .extracting(Choice.Word::key)
                    .isEqualTo(constants.stream().map(Named::key).toList());
            for (int i = 0; i < constants.size(); i++) {
                Text label = choice.words().get(i).label();
                assertThat(constants.get(i).label(Messages.DUTCH)).isEqualTo(label.nl());
                assertThat(constants.get(i).label(Locale.ENGLISH)).isEqualTo(label.en());
            }
        }
    }

    @Test
    void every_enum_that_a_record_has_is_in_the_table_and_no_other() {
        Set<String> used = new HashSet<>();
        facts().map(FactTableTest::component).forEach(component -> {
            Type type = component.getGenericType();
            Type part = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
            if (part instanceof Class<?> named && named.isEnum()) {
                used.add(named.getName());
            }
        });
        assertThat(TABLE.choices()).extracting(Choice::type).containsExactlyInAnyOrderElementsOf(used);
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_word_that_people_type_stands_for_one_fact_of_a_record(FactRecord record) {
        List<String> words = new ArrayList<>(record.facts().stream()
                .map(fact -> fact.name().toLowerCase(Locale.ROOT))
                .toList());
        record.facts()
                .forEach(fact -> words.addAll(fact.words().all().stream()
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList()));
        assertThat(words).doesNotHaveDuplicates();
    }

    @Test
    void every_fact_is_called_something_in_both_languages() {
        assertThat(facts())
                .allMatch(fact ->
                        !fact.words().nl().isEmpty() && !fact.words().en().isEmpty());
    }

    @Test
    void the_facts_of_a_kind_of_change_are_those_of_the_table() {
        Map<String, List<String>> facts = TABLE.factsByRemedy();
        List<CostModel.Kind> kinds = CostModelReader.standard().kinds();
        assertThat(kinds).extracting(CostModel.Kind::id).containsExactlyInAnyOrderElementsOf(facts.keySet());
        assertThat(kinds).allMatch(kind -> kind.facts().equals(facts.get(kind.id())));
        assertThat(facts.get("fewer-residents"))
                .containsExactlyInAnyOrder(
                        "room.occupants", "unit.residents", "building.residents", "facility.residents");
    }

    @Test
    void a_fact_is_found_by_its_path_and_a_record_by_its_class() {
        Fact width = Objects.requireNonNull(TABLE.fact("room.mattressWidth"));
        assertThat(width.path()).isEqualTo("room.mattressWidth");
        assertThat(width.known()).isEqualTo(Known.ON_SITE);
        assertThat(width.where().en()).isEqualTo("Measure the mattress itself, not the bed.");
        assertThat(TABLE.record(Room.class).fact("mattressWidth")).isSameAs(width);
        Fact kind = Objects.requireNonNull(TABLE.fact("room.kind"));
        assertThat(kind.required()).isTrue();
        assertThat(kind.where()).isEqualTo(TABLE.record("room").where());
        assertThat(TABLE.choiceOf(kind).words()).hasSameSizeAs(RoomKind.values());
        assertThat(TABLE.fact("room.colour")).isNull();
        assertThat(TABLE.fact("room")).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> TABLE.record("attic"));
        assertThatIllegalArgumentException().isThrownBy(() -> TABLE.partOf(kind));
        assertThatIllegalArgumentException().isThrownBy(() -> TABLE.choiceOf(width));
    }

    @Test
    void files_about_norms_have_their_parts_with_texts() {
        for (String file : List.of("profile", "scenario", "waiver", "cost-model", "inspection-details", "norm")) {
            assertThat(TABLE.parts(file)).isNotEmpty();
        }
        FilePart norm = TABLE.part("profile", "LocalNorm");
        assertThat(Objects.requireNonNull(norm.field("article")).label().en()).isEqualTo("article");
        assertThat(norm.field("colour")).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> TABLE.part("profile", "Colour"));
    }
}
