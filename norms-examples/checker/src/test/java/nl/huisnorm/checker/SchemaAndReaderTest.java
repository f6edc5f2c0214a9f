package nl.huisnorm.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.internal.characters.Characters;
import nl.huisnorm.internal.files.WaiverFile;
import nl.huisnorm.internal.rulebook.RulebookFiles;
import nl.huisnorm.internal.source.RecordBinder;
import nl.huisnorm.internal.source.RecordShape;
import nl.huisnorm.internal.source.RecordShape.Part;
import nl.huisnorm.io.read.RelatedFiles;
import nl.huisnorm.io.schema.FileKind;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Schema and reader accept and refuse the same: every field of every kind of file is given right and wrong values. */
class SchemaAndReaderTest {

    private static final Map<FileKind, Class<? extends Record>> RECORDS = Map.ofEntries(
            Map.entry(FileKind.FACILITY, nl.huisnorm.facility.Facility.class),
            Map.entry(FileKind.PLAN, nl.huisnorm.settlement.SettlementPlan.class),
            Map.entry(FileKind.APPLICATION, nl.huisnorm.settlement.PermitApplication.class),
            Map.entry(FileKind.PROFILE, nl.huisnorm.rulebook.Profile.class),
            Map.entry(FileKind.WAIVERS, WaiverFile.class),
            Map.entry(FileKind.SCENARIO, nl.huisnorm.rulebook.Scenario.class),
            Map.entry(FileKind.COST_MODEL, nl.huisnorm.internal.files.CostModelFile.class),
            Map.entry(FileKind.INSPECTION_DETAILS, nl.huisnorm.assessment.InspectionDetails.class),
            Map.entry(FileKind.NORMS, RulebookFiles.ThemeFile.class),
            Map.entry(FileKind.REGIME, RulebookFiles.RegimeFile.class),
            Map.entry(FileKind.RULEBOOK, RulebookFiles.Index.class));
    /** Fields whose values must go with other fields or files, which a schema cannot see; their types are compared alone. */
    private static final Set<String> WITH_OTHERS = Set.of(
            "Stay.building",
            "Building.partOf",
            "Hindrance.subject",
            "NoticeOfDefault.subject",
            "SettlementPlan.facilities",
            "HousingLine.facility",
            "Housed.facility",
            "Milestone.after",
            "Agreement.revisedFor",
            "PermitApplication.plan",
            "PermitApplication.facility",
            "Profile.code",
            "Profile.municipality",
            "Profile.status",
            "Profile.norms",
            "LocalNorm.values",
            "LocalNorm.status",
            "OwnNorm.question",
            "LocalValue.parameter",
            "LocalValue.unit",
            "ChangedNorm.norm",
            "ChangedNorm.inForce",
            "ChangedNorm.values",
            "ChangedValue.parameter",
            "ChangedValue.unit",
            "CostKindEntry.facts",
            "RegimeFile.editions");

    /** Parts of a profile or of inspection details that are right only beside others, so that a sample of one by itself is refused. */
    private static final Pattern IN_CONTEXT = Pattern.compile("InspectionDetails\\.measures|InspectionMeasure"
            + "|Profile\\.alsoIn|LocalNorm\\.(?:scope|instead|unless)"
            + "|OwnNorm\\.(?:regime|subject|scope|requires|quantity|parameters)"
            + "|OtherNumbers|OwnParameter|Quantity|Value");

    private static boolean isInContext(FileKind kind, String record, String name) {
        return Set.of(FileKind.PROFILE, FileKind.INSPECTION_DETAILS).contains(kind)
                && (IN_CONTEXT.matcher(record).matches()
                        || IN_CONTEXT.matcher(name).matches());
    }

    private static final Set<String> BESIDE =
            Set.of("Milestone.after", "Building.partOf", "Hindrance.subject", "NoticeOfDefault.subject");
    private static final String LONG = "x".repeat(RecordBinder.LONGEST_TEXT + 1);

    private static final List<Object> ANYTHING = Arrays.asList(
            null,
            Map.of(),
            List.of(),
            true,
            "tekst",
            "",
            "  ",
            "a/b",
            "bel\u0007",
            "\u00a0\u2003\u3000",
            "a\u00a0b",
            "a\u200bb",
            "a\u202eb",
            "a\u009bb",
            "a\ufeffb",
            "\ud83d\ude00",
            "GM0847",
            "9999 ZZ",
            LONG,
            0,
            -1,
            12,
            12345678,
            new BigDecimal("1.5"),
            new BigDecimal("99999999999"),
            new BigInteger("1000000000000000000000000000000"),
            "2026-01-01",
            "2026-02-30",
            "24-11-2026",
            "2026-1-1",
            "0999-12-31",
            "2026-13-01",
            20260101);

    private final List<String> different = new ArrayList<>();
    private final List<String> wronglyAccepted = new ArrayList<>();
    private int compared;
    private int refused;

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void schema_and_reader_accept_and_refuse_the_same(FileKind kind) {
        SampleFiles samples = samples();
        RelatedFiles related = samples.related();
        for (SampleFiles.Route route : SampleFiles.routes(Objects.requireNonNull(RECORDS.get(kind)))) {
            Class<? extends Record> type = route.record();
            Map<String, Object> smallest = samples.record(type);
            if (!isInContext(kind, type.getSimpleName(), "")) {
                compare(kind, samples.file(route, smallest), related, type.getSimpleName(), Wanted.ACCEPTED);
            }
            compare(
                    kind,
                    samples.file(route, with(smallest, "unheardOf", 1)),
                    related,
                    type.getSimpleName() + " with an unknown field",
                    Wanted.REFUSED);
            for (Part part : RecordShape.of(type).parts().values()) {
                String name = type.getSimpleName() + "." + part.name();
                Map<String, Object> whole = with(smallest, part.name(), samples.value(type, part));
                boolean inContext = isInContext(kind, type.getSimpleName(), name);
                if (!BESIDE.contains(name) && !inContext) {
                    compare(kind, samples.file(route, whole), related, name, Wanted.ACCEPTED);
                }
                if (part.needed()) {
                    Map<String, Object> without = new LinkedHashMap<>(whole);
                    without.remove(part.name());
                    compare(kind, samples.file(route, without), related, name + " left out", Wanted.REFUSED);
                }
                for (Object value : values(part)) {
                    boolean wrong = isWrong(value, part);
                    if (wrong || !(inContext || WITH_OTHERS.contains(name))) {
                        compare(
                                kind,
                                samples.file(route, with(whole, part.name(), value)),
                                related,
                                name + ": " + shown(value),
                                wrong ? Wanted.REFUSED : Wanted.THE_SAME);
                    }
                }
            }
        }
        assertThat(different).as("schema and reader differ").isEmpty();
        assertThat(wronglyAccepted).as("accepted or refused by mistake").isEmpty();
        assertThat(refused).isGreaterThan(compared / 4);
    }

    @Test
    void the_facts_of_a_kind_of_change_may_be_left_out_where_the_library_knows_it() {
        Map<String, Object> kind = samples().record(nl.huisnorm.internal.files.CostModelFile.CostKindEntry.class);
        kind.remove("facts");
        for (String id : List.of("toilets", "chandelier")) {
            Map<String, Object> model = samples().record(nl.huisnorm.internal.files.CostModelFile.class);
            compare(
                    FileKind.COST_MODEL,
                    with(model, "kinds", List.of(with(kind, "id", id))),
                    RelatedFiles.none(),
                    id,
                    id.equals("toilets") ? Wanted.ACCEPTED : Wanted.REFUSED);
        }
        assertThat(different).isEmpty();
        assertThat(wronglyAccepted).isEmpty();
    }

    @Test
    void the_way_of_a_change_goes_with_its_facts() {
        Map<String, Object> kind = samples().record(nl.huisnorm.internal.files.CostModelFile.CostKindEntry.class);
        kind.put("id", "toilets");
        for (CostModel.Way way : CostModel.Way.values()) {
            for (Object facts : Arrays.asList(
                    null,
                    List.of("room.beds"),
                    List.of("room.daylight"),
                    List.of("permits.until"),
                    List.of("room.kind"),
                    List.of("building.rooms"),
                    List.of("room.beds", "room.daylight"),
                    List.of("room.beds", "room.beds"))) {
                Map<String, Object> model = samples().record(nl.huisnorm.internal.files.CostModelFile.class);
                Map<String, Object> changed = with(with(kind, "way", way.key()), "facts", facts);
                compare(
                        FileKind.COST_MODEL,
                        with(model, "kinds", List.of(changed)),
                        RelatedFiles.none(),
                        way + " of " + facts,
                        facts != null && facts.equals(List.of("room.beds", "room.beds"))
                                ? Wanted.REFUSED
                                : Wanted.THE_SAME);
            }
        }
        assertThat(different).isEmpty();
        assertThat(wronglyAccepted).isEmpty();
        assertThat(refused).isBetween(compared / 2, compared - 7);
    }

    @Test
    void conditions_have_the_same_forms_for_schema_and_reader() {
        for (String right : List.of(
                "[{\"term\": \"x\"}]",
                "{\"all\": [{\"term\": \"x\"}]}",
                "{\"any\": [{\"not\": {\"term\": \"x\"}}]}",
                "{\"reading\": \"Q\", \"is\": \"A\"}",
                "{\"fact\": \"room.kind\", \"in\": [\"bedroom\"]}",
                "{\"fact\": \"room.sleptIn\", \"is\": true}",
                "{\"fact\": \"stay.days\", \"above\": 3}",
                "{\"fact\": \"date\", \"after\": \"2026-01-01\"}",
                "{\"fact\": \"date\", \"from\": \"2026-01-01\", \"until\": \"2026-02-01\"}")) {
            compareCondition(right, Wanted.ACCEPTED);
        }
        for (String wrong : List.of(
                "[]",
                "{}",
                "\"x\"",
                "{\"all\": []}",
                "{\"all\": [{\"term\": \"x\"}], \"any\": [{\"term\": \"x\"}]}",
                "{\"not\": [ ]}",
                "{\"term\": \"\"}",
                "{\"term\": null}",
                "{\"reading\": \"Q\"}",
                "{\"fact\": \"room.kind\"}",
                "{\"fact\": \"room.kind\", \"in\": []}",
                "{\"fact\": \"stay.days\", \"above\": \"3\"}",
                "{\"fact\": \"stay.days\", \"above\": -1}",
                "{\"fact\": \"stay.days\", \"atMost\": 1e10}",
                "{\"fact\": \"date\", \"after\": \"1 januari\"}",
                "{\"fact\": \"date\", \"after\": \"0999-01-01\"}",
                "{\"fact\": \"date\", \"from\": null}",
                "{\"fact\": \"date\", \"after\": \"2026-01-01\", \"is\": 1}")) {
            compareCondition(wrong, Wanted.REFUSED);
        }
        assertThat(different).isEmpty();
        assertThat(wronglyAccepted).isEmpty();
    }

    private void compareCondition(String condition, Wanted wanted) {
        Map<String, Object> norm = samples().record(RulebookFiles.NormEntry.class);
        String file = SchemaChecks.json(Map.of("norms", List.of(with(norm, "scope", "@"))));
        compare(FileKind.NORMS, file.replace("\"@\"", condition), RelatedFiles.none(), condition, wanted);
    }

    private enum Wanted {
        ACCEPTED,
        REFUSED,
        THE_SAME
    }

    private void compare(FileKind kind, Map<String, Object> file, RelatedFiles related, String what, Wanted wanted) {
        compare(kind, SchemaChecks.json(file), related, what, wanted);
    }

    private void compare(FileKind kind, String json, RelatedFiles related, String what, Wanted wanted) {
        List<String> bySchema = SchemaChecks.bySchema(kind, json);
        List<String> byReader = SchemaChecks.byReader(kind, json, related);
        compared++;
        if (!bySchema.isEmpty()) {
            refused++;
        }
        if (bySchema.isEmpty() != byReader.isEmpty()) {
            different.add(what + " schema " + first(bySchema) + " reader " + first(byReader));
        } else if (wanted != Wanted.THE_SAME && bySchema.isEmpty() != (wanted == Wanted.ACCEPTED)) {
            wronglyAccepted.add(what + " is not " + wanted + first(bySchema) + first(byReader));
        }
    }

    private static String first(List<String> problems) {
        return problems.isEmpty() ? "accepts" : "«" + problems.get(0) + "»";
    }

    private static Map<String, Object> with(Map<String, Object> record, String name, @Nullable Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(record);
        changed.put(name, value);
        return changed;
    }

    /** Values to try: anything, what lies at and beyond the bounds, and the same in a list where it is one. */
    private static List<Object> values(Part part) {
        List<Object> values = new ArrayList<>(ANYTHING);
        if (part.limits() != null) {
            values.add(part.limits().least());
            values.add(part.limits().most());
            values.add(part.limits().least().subtract(BigDecimal.ONE));
            values.add(part.limits().most().add(BigDecimal.ONE));
        }
        if (part.type() instanceof ParameterizedType generic) {
            boolean byId = generic.getRawType() == Map.class;
            List<Object> few =
                    values.stream().map(one -> one == null ? LONG : one).toList();
            for (Object value : few) {
                values.add(byId ? Map.of("x", value) : List.of(value));
            }
            values.add(byId ? with(Map.of(), "x", null) : Arrays.asList((Object) null));
        }
        return values;
    }

    /** Whether it is sure, without asking schema or reader, that a value is wrong. */
    private static boolean isWrong(@Nullable Object value, Part part) {
        Type type = part.type();
        if (value == null) {
            return part.needed();
        }
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Map.class ? !(value instanceof Map) : !(value instanceof List);
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted.isEnum() || wanted == LocalDate.class) {
            return !(value instanceof String text) || !text.equals("2026-01-01") || wanted.isEnum();
        }
        if (wanted == Boolean.class) {
            return !(value instanceof Boolean);
        }
        if (wanted == Integer.class || wanted == BigDecimal.class) {
            return !(value instanceof Number number) || isOutOfBounds(number, part);
        }
        if (wanted == String.class) {
            return value instanceof Map
                    || value instanceof List
                    || value instanceof Boolean
                    || (value instanceof String text && isWrongText(text, part));
        }
        return false;
    }

    private static boolean isOutOfBounds(Number number, Part part) {
        BigDecimal value = new BigDecimal(number.toString());
        return part.limits() != null
                && (value.compareTo(part.limits().least()) < 0
                        || value.compareTo(part.limits().most()) > 0);
    }

    private static boolean isWrongText(String text, Part part) {
        return Characters.isBlank(text)
                || text.equals(LONG)
                || Characters.invisible(text) != null
                || (part.pattern() != null
                        && !part.pattern().pattern().matcher(text).matches());
    }

    private static String shown(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    /** A norm that a municipality can adopt, with one number of its own. */
    private static SampleFiles samples() {
        for (Norm norm : SchemaChecks.HUISNORM.rulebook().norms()) {
            List<Parameter> all = List.copyOf(norm.parameters().values());
            if (norm.local() && all.size() == 1 && all.get(0).local()) {
                return new SampleFiles(Map.of(
                        "Profile.municipality", "Someren",
                        "LocalNorm.norm", norm.id(),
                        "LocalValue.parameter", all.get(0).id(),
                        "LocalValue.unit", all.get(0).unit().key()));
            }
        }
        throw new AssertionError("no local norm with one parameter");
    }
}
