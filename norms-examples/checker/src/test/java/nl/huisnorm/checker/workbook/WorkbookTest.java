package nl.huisnorm.checker.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.facts.Fact;
import nl.huisnorm.internal.facts.FactRecord;
import nl.huisnorm.internal.facts.FactTable;
import nl.huisnorm.internal.facts.FactType;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written in a workbook reads back as the same. */
class WorkbookTest {

    private static final Path FILES = Path.of("../files/facilities");

    @Property(tries = 150, seed = "20261130")
    void any_facility_comes_back_as_it_was(@ForAll long seed) throws UnreadableInputException {
        Facility facility = AnyFacility.of(seed);
        Locale locale = seed % 2 == 0 ? Messages.DUTCH : Locale.ENGLISH;
        Facility read =
                WorkbookOf.document(WorkbookOf.facility(facility, locale)).facility();
        assertThat(WorkbookOf.json(read)).isEqualTo(WorkbookOf.json(facility));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "boerderij-heideweg.yaml",
                "campus-de-weelde.yaml",
                "hotel-stationsweg.json",
                "onbekend-industrieweg.yaml",
                "pension-kerkplein.yaml",
                "recreatiepark-het-ven.yaml",
                "woning-dorpsstraat.yaml",
                "woonunits-kwekerij.json"
            })
    void the_bundled_facilities_come_back_as_they_were(String file) throws UnreadableInputException {
        Facility facility =
                InputReader.asFacility(InputReader.read(FILES.resolve(file))).facility();
        for (Locale locale : List.of(Messages.DUTCH, Locale.ENGLISH)) {
            Facility read =
                    WorkbookOf.document(WorkbookOf.facility(facility, locale)).facility();
            assertThat(WorkbookOf.json(read)).isEqualTo(WorkbookOf.json(facility));
        }
    }

    @Test
    void every_fact_of_a_facility_stands_on_one_sheet_at_every_place_it_can_have() {
        List<String> told = new ArrayList<>();
        for (SheetPlan plan : Layout.SHEETS) {
            for (List<String> place : plan.places()) {
                plan.entries().stream()
                        .filter(entry -> entry.kind() != Entry.Kind.REFERENCE)
                        .forEach(entry -> told.add(String.join(".", place)
                                + (place.isEmpty() ? "" : ".")
                                + String.join(".", entry.path())));
            }
        }
        Set<String> all = new TreeSet<>();
        collect(FactTable.get().record("facility"), "", all);
        all.remove("buildings");
        assertThat(told).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
    }

    private static void collect(FactRecord record, String before, Set<String> all) {
        for (Fact fact : record.facts()) {
            all.add(before + fact.name());
            if (fact.type().isPart()) {
                collect(FactTable.get().partOf(fact), before + fact.name() + ".", all);
            }
        }
    }

    @Test
    void any_facility_has_every_fact_once_in_a_while() {
        Set<String> said = new TreeSet<>();
        for (long seed = 0; seed < 300; seed++) {
            for (SheetPlan plan : Layout.SHEETS) {
                for (Rows.Row row : Rows.of(plan, AnyFacility.of(seed))) {
                    plan.entries().stream()
                            .filter(entry -> Rows.value(row.record(), entry) != null)
                            .forEach(entry -> said.add(entry.key()));
                }
            }
        }
        assertThat(Layout.SHEETS.stream()
                        .flatMap(plan -> plan.entries().stream())
                        .filter(entry -> entry.kind() != Entry.Kind.REFERENCE)
                        .map(Entry::key)
                        .filter(key -> !said.contains(key)))
                .isEmpty();
    }

    @Test
    void an_empty_list_is_no_list_that_is_not_known_and_an_empty_part_is_no_part_that_is_not_there()
            throws UnreadableInputException {
        for (String yaml : List.of(
                "{id: a, buildings: [{id: b, units: [], rooms: []}], stays: [], certificates: []}",
                "{id: a, buildings: [{id: b, fireSafety: {extinguishers: []}, amenities: {}}], amenities: {}}",
                "{id: a, buildings: [{id: b, fireSafety: {fireAlarm: {}}}], setApartFor: []}",
                "{id: a, buildings: [{id: b, partial: []}]}",
                "{id: a, buildings: [{id: b, rooms: [{id: r, kind: bedroom, smokeDetectors: [{}, {}]}]}]}",
                "{id: a, buildings: [{id: b}]}")) {
            Facility facility = WorkbookOf.read(yaml);
            assertThat(WorkbookOf.json(WorkbookOf.document(WorkbookOf.facility(facility, Messages.DUTCH))
                            .facility()))
                    .isEqualTo(WorkbookOf.json(facility));
        }
    }

    @Test
    void the_same_facility_gives_the_same_bytes() {
        byte[] once = WorkbookOf.yaml("{id: a, buildings: [{id: b}]}");
        assertThat(WorkbookOf.yaml("{id: a, buildings: [{id: b}]}")).isEqualTo(once);
    }

    @Test
    void both_languages_have_the_same_words() {
        for (SheetPlan plan : Layout.SHEETS) {
            for (Locale locale : List.of(Messages.DUTCH, Locale.ENGLISH)) {
                assertThat(WorkbookTexts.in(locale).sheet(plan)).isNotBlank().hasSizeLessThan(32);
            }
        }
        assertThat(ResourceBundle.getBundle("nl.huisnorm.checker.workbook", Messages.DUTCH)
                        .keySet())
                .isEqualTo(ResourceBundle.getBundle("nl.huisnorm.checker.workbook", Locale.UK)
                        .keySet());
    }

    @Test
    void no_word_of_a_choice_is_the_word_for_none_or_parts_words() {
        for (SheetPlan plan : Layout.SHEETS) {
            for (Entry entry : plan.entries()) {
                if (entry.kind() == Entry.Kind.FACT && entry.fact().type() == FactType.CHOICES) {
                    FactTable.get().choiceOf(entry.fact()).words().forEach(word -> {
                        assertThat(WorkbookTexts.isNone(word.label().nl())).isFalse();
                        assertThat(word.label().nl() + word.label().en()).doesNotContain(";");
                    });
                }
            }
        }
    }
}
