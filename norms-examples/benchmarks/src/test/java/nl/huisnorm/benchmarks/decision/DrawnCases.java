package nl.huisnorm.benchmarks.decision;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.input.UnsoundInputException;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Validity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Facilities drawn from the cases of a norm: the same places with other numbers, on days around those on which its number changes. */
final class DrawnCases {

    private static final Path CASES = Path.of("../../norms-rules/src/test/resources/norms");
    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final int DRAWS = 12;

    private final Huisnorm huisnorm;
    private final Norm norm;
    private final Random random;
    private final List<LocalDate> days = new ArrayList<>();

    DrawnCases(Huisnorm huisnorm, Norm norm, long seed) {
        this.huisnorm = huisnorm;
        this.norm = norm;
        this.random = new Random(seed);
        for (Validity period : DecisionTables.days(norm).keySet()) {
            LocalDate from = period.from();
            LocalDate until = period.until();
            if (from != null) {
                days.add(from);
                days.add(from.minusDays(1));
            }
            if (until != null) {
                days.add(until);
            }
        }
    }

    /** What the library finds of the norm, and what was given. */
    record Drawn(String file, Facility facility, LocalDate day, List<Finding> findings) {}

    /** All that were drawn and could be read. */
    List<Drawn> all() throws IOException {
        List<Drawn> all = new ArrayList<>();
        Path folder = CASES.resolve(norm.regime().id()).resolve(norm.id());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                JsonNode one = YAML.readTree(Files.readAllBytes(file));
                boolean isOfFacility = one.has("given") && !one.has("plan") && !one.has("application");
                if (isOfFacility && !one.has("profile")) {
                    for (int i = 0; i < DRAWS; i++) {
                        draw(file.getFileName().toString(), one, i, all);
                    }
                }
            }
        }
        return all;
    }

    private void draw(String file, JsonNode one, int draw, List<Drawn> all) {
        LocalDate asOf = LocalDate.parse(one.path("asOf").asString());
        LocalDate day = draw % 3 != 2 || days.isEmpty() ? asOf : days.get(random.nextInt(days.size()));
        ObjectNode given = (ObjectNode) one.path("given").deepCopy();
        if (draw > 0) {
            vary(given);
        }
        AssessmentOptions options =
                AssessmentOptions.asOf(day).withRegimes(List.of(norm.regime().id()));
        for (var reading : one.path("readings").properties()) {
            options = options.withReading(reading.getKey(), reading.getValue().asString());
        }
        try {
            byte[] bytes = given.toString().getBytes(StandardCharsets.UTF_8);
            Facility facility = FacilityReader.read(file, bytes).facility();
            List<Finding> findings = huisnorm.assess(facility, options).findings().stream()
                    .filter(finding -> finding.norm().id().equals(norm.id()))
                    .toList();
            all.add(new Drawn(file, facility, day, findings));
        } catch (UnreadableInputException | UnsoundInputException e) {
            // what was drawn cannot be: no facility has it
        }
    }

    private void vary(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode value = object.get(name);
                if (value.isNumber() && random.nextInt(3) > 0) {
                    object.set(name, other(value));
                } else {
                    vary(value);
                }
            }
        } else if (node instanceof ArrayNode list) {
            list.forEach(this::vary);
        }
    }

    private JsonNode other(JsonNode number) {
        if (number.isInt()) {
            return IntNode.valueOf(Math.max(0, number.asInt() + random.nextInt(7) - 3));
        }
        BigDecimal factor = new BigDecimal(90 + random.nextInt(21)).movePointLeft(2);
        return DecimalNode.valueOf(number.decimalValue().multiply(factor).setScale(2, RoundingMode.HALF_UP));
    }
}
