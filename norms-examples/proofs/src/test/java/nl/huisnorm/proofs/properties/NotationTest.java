package nl.huisnorm.proofs.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.LongRange;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.io.write.FacilityWriter;
import nl.huisnorm.proofs.oracle.MadeFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How a file is written changes no answer: in which order its keys and lists stand, and whether it is JSON or YAML. */
class NotationTest {

    @Property(tries = 100)
    void order_and_notation_change_no_answer(@ForAll @LongRange(min = 0, max = 10_000_000) long number)
            throws IOException, UnreadableInputException {
        alike(number);
    }

    @Property(tries = 5_000)
    @Tag("slow")
    void order_and_notation_change_no_answer_many_times(@ForAll @LongRange(min = 0, max = 10_000_000) long number)
            throws IOException, UnreadableInputException {
        alike(number);
    }

    private static void alike(long number) throws IOException, UnreadableInputException {
        MadeFiles.Made made = MadeFiles.of(number);
        Facility facility = Answers.read(made.file());
        if (facility == null) {
            return;
        }
        Map<String, String> told = told(facility, made.asOf(), Answers.HUISNORM);
        Random random = new Random(number);

        assertThat(told(
                        Objects.requireNonNull(Answers.read(shuffled(made.file(), random, false))),
                        made.asOf(),
                        Answers.HUISNORM))
                .as("with its keys in another order")
                .isEqualTo(told);
        Map<String, String> moved = told(
                Objects.requireNonNull(Answers.read(shuffled(made.file(), random, true))),
                made.asOf(),
                Answers.HUISNORM);
        // of several that suffice the first is shown, so that doubt about its data depends on which stands first
        Set<String> doubted = new TreeSet<>(moved.keySet());
        doubted.removeIf(what -> !(moved.get(what) + told.get(what)).contains(Reason.DATA_IN_DOUBT.name()));
        moved.keySet().removeAll(doubted);
        told.keySet().removeAll(doubted);
        assertThat(moved).as("with its lists in another order").isEqualTo(told);
        for (FacilityWriter.Format format : FacilityWriter.Format.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            FacilityWriter.write(facility, format, out);
            Facility again = FacilityReader.read("again." + format.name().toLowerCase(Locale.ROOT), out.toByteArray())
                    .facility();
            assertThat(again).as("written as %s", format).isEqualTo(facility);
        }
    }

    @Property(tries = 3)
    void another_library_of_the_same_rulebook_says_the_same(@ForAll @LongRange(min = 0, max = 10_000_000) long number) {
        MadeFiles.Made made = MadeFiles.of(number);
        Facility facility = Answers.read(made.file());
        if (facility != null) {
            assertThat(told(facility, made.asOf(), Huisnorm.bundled(1)))
                    .isEqualTo(told(facility, made.asOf(), Answers.HUISNORM));
        }
    }

    /** What is found, by norm and what it is about, without places in the file. */
    private static Map<String, String> told(Facility facility, LocalDate asOf, Huisnorm huisnorm) {
        Map<String, String> all = new TreeMap<>();
        huisnorm.assess(facility, nl.huisnorm.assessment.AssessmentOptions.asOf(asOf))
                .findings()
                .forEach(finding -> all.put(
                        finding.norm().id() + " " + finding.subject().kind() + " "
                                + finding.subject().id(),
                        finding.outcome() + " " + finding.reason() + " " + finding.measure()));
        return all;
    }

    private static JsonNode shuffled(JsonNode node, Random random, boolean lists) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>(object.propertyNames());
            Collections.shuffle(names, random);
            ObjectNode other = JsonNodeFactory.instance.objectNode();
            names.forEach(name -> other.set(name, shuffled(object.get(name), random, lists)));
            return other;
        }
        if (node instanceof ArrayNode array) {
            List<JsonNode> elements = new ArrayList<>();
            array.forEach(element -> elements.add(shuffled(element, random, lists)));
            if (lists) {
                Collections.shuffle(elements, random);
            }
            ArrayNode other = JsonNodeFactory.instance.arrayNode();
            elements.forEach(other::add);
            return other;
        }
        return node;
    }
}
