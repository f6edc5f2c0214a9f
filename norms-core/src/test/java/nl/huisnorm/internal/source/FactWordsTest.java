package nl.huisnorm.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import nl.huisnorm.assessment.InspectionDetails;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.internal.files.CostModelFile;
import nl.huisnorm.internal.files.WaiverFile;
import nl.huisnorm.internal.rulebook.RulebookFiles;
import nl.huisnorm.internal.source.RecordShape.Part;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.Confidence;
import nl.huisnorm.rulebook.Direction;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Scenario;
import nl.huisnorm.settlement.PermitApplication;
import nl.huisnorm.settlement.SettlementPlan;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Named;
import org.junit.jupiter.api.Test;

/** All words of the table lead to what they stand for. */
class FactWordsTest {

    private static final List<Class<? extends Record>> ROOTS = List.of(
            Facility.class,
            SettlementPlan.class,
            PermitApplication.class,
            Profile.class,
            Scenario.class,
            WaiverFile.class,
            CostModelFile.class,
            InspectionDetails.class,
            RulebookFiles.Index.class,
            RulebookFiles.RegimeFile.class,
            RulebookFiles.ThemeFile.class);

    private static Properties table() throws IOException {
        Properties table = new Properties();
        try (InputStream in = FactWords.class.getResourceAsStream("/nl/huisnorm/internal/facts/words.properties")) {
            table.load(Objects.requireNonNull(in));
        }
        return table;
    }

    /** The records and choices that files can have, by their simple names. */
    private static Map<String, Class<?>> owners() {
        Map<String, Class<?>> owners = new LinkedHashMap<>();
        List<Type> open = new ArrayList<>(ROOTS);
        owners.put(Condition.class.getSimpleName(), Condition.class);
        while (!open.isEmpty()) {
            Type type = open.remove(0);
            if (type instanceof ParameterizedType generic) {
                open.addAll(List.of(generic.getActualTypeArguments()));
            } else if (type instanceof Class<?> one
                    && (one.isRecord() || one.isEnum())
                    && owners.putIfAbsent(one.getSimpleName(), one) == null
                    && one.isRecord()) {
                RecordShape.of(one.asSubclass(Record.class)).parts().values().stream()
                        .map(Part::type)
                        .forEach(open::add);
            }
        }
        return owners;
    }

    @Test
    void every_word_for_a_fact_or_a_choice_leads_to_it() throws IOException {
        Map<String, Class<?>> owners = owners();
        Properties table = table();
        assertThat(table.size()).isGreaterThan(400);
        List<String> lost = new ArrayList<>();
        for (String key : table.stringPropertyNames()) {
            String[] parts = key.split("\\.", 2);
            Class<?> owner = Objects.requireNonNull(owners.get(parts[0]), key);
            List<String> known = known(owner, table);
            for (String word : table.getProperty(key).split("[,|]", -1)) {
                List<String> meant = FactWords.meant(owner, known, word);
                boolean isAnotherName = meant.size() == 1 && known.contains(word);
                if (!meant.contains(parts[1]) && !isAnotherName) {
                    lost.add(key + ": " + word + " leads to " + meant);
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    /** The names that an owner can have; those of a condition are no components, so that the table tells them. */
    private static List<String> known(Class<?> owner, Properties table) {
        if (owner.isEnum()) {
            return Meanings.keys(owner);
        }
        return owner.isRecord()
                ? List.copyOf(
                        RecordShape.of(owner.asSubclass(Record.class)).parts().keySet())
                : table.stringPropertyNames().stream()
                        .filter(key -> key.startsWith(owner.getSimpleName() + "."))
                        .map(key -> key.substring(owner.getSimpleName().length() + 1))
                        .toList();
    }

    @Test
    void what_people_see_for_a_choice_is_a_word_for_it() {
        Map<String, Class<?>> owners = owners();
        List<Class<?>> choices = owners.values().stream()
                .filter(owner -> owner.isEnum() && Named.class.isAssignableFrom(owner))
                .toList();
        assertThat(choices).contains(Profile.Status.class, Confidence.class, Direction.class);
        for (Class<?> choice : choices) {
            for (Object constant : choice.getEnumConstants()) {
                Named word = (Named) constant;
                for (Locale locale : List.of(Messages.DUTCH, Locale.ENGLISH)) {
                    if (word.label(locale).matches(".*\\p{L}.*")) {
                        assertThat(FactWords.meant(choice, Meanings.keys(choice), word.label(locale)))
                                .as(choice.getSimpleName() + " " + word.label(locale))
                                .contains(word.key());
                    }
                }
            }
        }
        assertThat(FactWords.meant(Confidence.class, Meanings.keys(Confidence.class), "onzeker"))
                .containsExactly("uncertain");
    }

    @Test
    void how_a_word_is_spelt_does_not_matter() {
        List<String> facts = List.copyOf(RecordShape.of(Room.class).parts().keySet());
        for (String typed : List.of("matrasbreedte", "Matras-breedte", "matras breedte", "MATRAS_BREEDTE")) {
            assertThat(FactWords.meant(Room.class, facts, typed)).as(typed).containsExactly("mattressWidth");
        }
        for (String typed : List.of("mattress_width", "MattressWidth", "mattress-width")) {
            assertThat(FactWords.meant(Room.class, facts, typed)).as(typed).containsExactly("mattressWidth");
        }
        List<String> kinds = Meanings.keys(RoomKind.class);
        assertThat(FactWords.meant(RoomKind.class, kinds, "Living Room")).containsExactly("living-room");
        assertThat(FactWords.meant(RoomKind.class, kinds, "")).isEmpty();
        assertThat(FactWords.meant(RoomKind.class, kinds, "²")).isEmpty();
    }

    @Test
    void a_name_itself_comes_before_the_words_for_others() {
        assertThat(FactWords.meant(RoomKind.class, Meanings.keys(RoomKind.class), "TOILET"))
                .containsExactly("toilet");
    }

    @Test
    void what_has_no_table_has_no_words() {
        assertThat(FactWords.meant(String.class, List.of("id"), "kenmerk")).isEmpty();
    }
}
