package nl.huisnorm.benchmarks.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Measure;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.benchmarks.decision.DrawnCases.Drawn;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.Room;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** Decision tables that are made from the rulebook: what is checked in, its form, and that tables answer as the rules do. */
class DecisionTablesTest {

    private static final Path FOLDER = Path.of("../../docs/dmn");
    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final Rulebook RULEBOOK = HUISNORM.rulebook();

    /** What a norm was held against its table by. */
    private static final class Held {
        private int compared;
        private final Set<Outcome> outcomes = new TreeSet<>();
        private final List<String> differences = new ArrayList<>();
    }

    @Test
    void the_files_are_what_the_rulebook_gives_and_there_are_no_others() throws IOException {
        Map<String, String> models = DecisionTables.of(RULEBOOK);
        if (Boolean.getBoolean("huisnorm.update")) {
            Files.createDirectories(FOLDER);
            try (Stream<Path> old = Files.list(FOLDER)) {
                for (Path file :
                        old.filter(one -> one.toString().endsWith(".dmn")).toList()) {
                    Files.delete(file);
                }
            }
            for (Map.Entry<String, String> model : models.entrySet()) {
                Files.writeString(FOLDER.resolve(model.getKey() + ".dmn"), model.getValue());
            }
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".dmn")))
                    .containsExactlyInAnyOrderElementsOf(
                            models.keySet().stream().map(name -> name + ".dmn").toList());
        }
        for (Map.Entry<String, String> model : models.entrySet()) {
            assertThat(Files.readString(FOLDER.resolve(model.getKey() + ".dmn")))
                    .as(model.getKey())
                    .isEqualTo(model.getValue());
        }
    }

    @Test
    void the_page_tells_which_norms_are_tables_and_why_the_others_are_not() throws IOException {
        Path page = FOLDER.resolve("README.md");
        String written = FitPage.replaced(Files.readString(page), RULEBOOK);
        if (Boolean.getBoolean("huisnorm.update")) {
            Files.writeString(page, written);
        }
        assertThat(Files.readString(page)).isEqualTo(written);
        assertThatIllegalArgumentException().isThrownBy(() -> FitPage.replaced("a page", RULEBOOK));
    }

    @Test
    void each_is_of_the_schema_of_dmn_and_the_engine_has_nothing_against_it() throws Exception {
        var schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Objects.requireNonNull(getClass().getResource("/org/omg/spec/DMN/20230324/DMN15.xsd")));
        for (Map.Entry<String, String> model : DecisionTables.of(RULEBOOK).entrySet()) {
            assertThatCode(() -> schema.newValidator().validate(new StreamSource(new StringReader(model.getValue()))))
                    .as(model.getKey())
                    .doesNotThrowAnyException();
            assertThat(runtime(model.getValue()).getModels())
                    .singleElement()
                    .satisfies(read -> assertThat(read.getMessages(DMNMessage.Severity.ERROR, DMNMessage.Severity.WARN))
                            .isEmpty());
        }
    }

    private static DMNRuntime runtime(String model) {
        return DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newByteArrayResource(model.getBytes(StandardCharsets.UTF_8))))
                .getOrElseThrow(IllegalStateException::new);
    }

    @Test
    void a_table_answers_as_the_rule_does_whatever_is_drawn_and_every_norm_that_it_does_not_is_named()
            throws IOException {
        Map<String, DMNRuntime> runtimes = new LinkedHashMap<>();
        DecisionTables.of(RULEBOOK, Set.of()).forEach((name, model) -> runtimes.put(name, runtime(model)));
        Map<String, Held> all = new LinkedHashMap<>();
        for (Norm norm : RULEBOOK.norms()) {
            Fit fit = Fit.of(norm, Set.of());
            if (fit.isTable()) {
                DMNRuntime runtime =
                        Objects.requireNonNull(runtimes.get(norm.regime().id() + "-" + norm.theme()));
                all.put(norm.id(), held(norm, fit, runtime));
            }
        }
        Set<String> other = new TreeSet<>();
        all.forEach((id, held) -> {
            if (!held.differences.isEmpty() || held.compared < 5 || held.outcomes.size() < 2) {
                other.add(id);
            }
        });
        assertThat(other).isEqualTo(DecisionTables.askingMore());
        assertThat(all.values().stream().mapToInt(held -> held.compared).sum()).isGreaterThan(1000);
    }

    private static Held held(Norm norm, Fit fit, DMNRuntime runtime) throws IOException {
        Held held = new Held();
        for (Drawn drawn : new DrawnCases(HUISNORM, norm, norm.id().hashCode()).all()) {
            for (Finding finding : drawn.findings()) {
                Measure measure = finding.measure();
                boolean isDecided =
                        finding.outcome() == Outcome.COMPLIANT || finding.outcome() == Outcome.NON_COMPLIANT;
                if (isDecided && measure != null) {
                    held(norm, fit, runtime, drawn, finding, measure, held);
                } else if (isDecided) {
                    held.differences.add(drawn.file() + " " + finding.outcome() + " without numbers");
                }
            }
        }
        return held;
    }

    private static void held(
            Norm norm, Fit fit, DMNRuntime runtime, Drawn drawn, Finding finding, Measure measure, Held held) {
        BigDecimal persons = fit == Fit.FOR_PERSONS ? persons(drawn) : null;
        if (fit == Fit.FOR_PERSONS && (persons == null || drawn.findings().size() > 1)) {
            return;
        }
        Answer answer = ask(runtime, norm, drawn.day(), measure.actual(), persons);
        held.compared++;
        held.outcomes.add(finding.outcome());
        boolean isMet = finding.outcome() == Outcome.COMPLIANT;
        BigDecimal required = measure.required();
        boolean isSame = answer.met() != null
                && answer.met() == isMet
                && answer.limit() != null
                // where readings ask different numbers and all are missed, none is told
                && (required == null || answer.limit().compareTo(required) == 0);
        if (!isSame) {
            held.differences.add(drawn.file() + " " + drawn.day() + " " + finding.outcome() + " " + measure.actual()
                    + " of " + required + ", by the table " + answer);
        }
    }

    /** Everybody who lives in the one building, where there is one and no units; none where that is not told. */
    private static @Nullable BigDecimal persons(Drawn drawn) {
        List<Building> buildings = Objects.requireNonNullElse(drawn.facility().buildings(), List.of());
        if (buildings.size() != 1 || buildings.get(0).units() != null) {
            return null;
        }
        Integer residents = buildings.get(0).residents();
        if (residents != null) {
            return BigDecimal.valueOf(residents);
        }
        int persons = 0;
        for (Room room : Objects.requireNonNullElse(buildings.get(0).rooms(), List.<Room>of())) {
            persons += Objects.requireNonNullElse(room.occupants(), 0);
        }
        return persons == 0 ? null : BigDecimal.valueOf(persons);
    }

    private record Answer(@Nullable Boolean met, @Nullable BigDecimal limit) {}

    private static Answer ask(
            DMNRuntime runtime, Norm norm, LocalDate day, @Nullable BigDecimal measured, @Nullable BigDecimal persons) {
        DMNModel model = runtime.getModels().get(0);
        String name = DecisionTables.name(norm);
        DMNContext context = runtime.newContext();
        context.set("day", day);
        context.set(name + "_measured", measured);
        if (persons != null) {
            context.set(name + "_persons", persons);
        }
        DMNResult result = runtime.evaluateByName(model, context, name + "_met");
        String limit = name + (persons == null ? "_number" : "_required");
        return new Answer((Boolean) result.getContext().get(name + "_met"), (BigDecimal)
                result.getContext().get(limit));
    }

    @Test
    void what_is_not_told_or_not_in_force_has_no_answer() {
        Norm norm = RULEBOOK.norms().stream()
                .filter(one -> Fit.of(one, DecisionTables.askingMore()) == Fit.THRESHOLD)
                .filter(one -> one.regime().since() != null)
                .findFirst()
                .orElseThrow();
        String model = Objects.requireNonNull(
                DecisionTables.of(RULEBOOK).get(norm.regime().id() + "-" + norm.theme()));
        DMNRuntime runtime = runtime(model);
        assertThat(ask(runtime, norm, RULEBOOK.knownOn(), BigDecimal.ONE, null).met())
                .isNotNull();
        assertThat(ask(runtime, norm, RULEBOOK.knownOn(), null, null).met()).isNull();
        assertThat(ask(runtime, norm, LocalDate.of(1900, 1, 1), BigDecimal.ONE, null))
                .isEqualTo(new Answer(null, null));
    }
}
