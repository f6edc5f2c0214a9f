package nl.huisnorm.checker;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.rulebook.RulebookFiles;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.internal.source.SourceNode;
import nl.huisnorm.internal.source.SourceParser;
import nl.huisnorm.io.read.CostModelReader;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.io.read.InspectionDetailsDocument;
import nl.huisnorm.io.read.ProfileReader;
import nl.huisnorm.io.read.RelatedFiles;
import nl.huisnorm.io.read.ScenarioReader;
import nl.huisnorm.io.read.WaiverReader;
import nl.huisnorm.io.schema.FileKind;
import nl.huisnorm.io.schema.InputSchema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What schema and reader say of a file. */
final class SchemaChecks {

    static final Huisnorm HUISNORM = Huisnorm.bundled();

    private static final Map<FileKind, Schema> SCHEMAS = new EnumMap<>(FileKind.class);

    static {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        for (FileKind kind : FileKind.values()) {
            SCHEMAS.put(kind, registry.getSchema(InputSchema.json(kind, HUISNORM.rulebook())));
        }
    }

    private SchemaChecks() {}

    /** What the schema has against a file, as JSON; empty where it has nothing. */
    static List<String> bySchema(FileKind kind, String json) {
        return Objects.requireNonNull(SCHEMAS.get(kind)).validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    /** What the reader has against it; empty where it has nothing. */
    static List<String> byReader(FileKind kind, String json, RelatedFiles files) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        try {
            switch (kind) {
                case FACILITY, PLAN, APPLICATION -> InputReader.read("test", bytes, files);
                case PROFILE -> ProfileReader.read("test", bytes, HUISNORM.rulebook());
                case WAIVERS -> WaiverReader.read("test", bytes);
                case SCENARIO -> ScenarioReader.read("test", bytes, HUISNORM.rulebook());
                case COST_MODEL -> CostModelReader.read("test", bytes);
                case INSPECTION_DETAILS -> InspectionDetailsDocument.read("test", bytes);
                case NORMS -> bind(bytes, RulebookFiles.ThemeFile.class);
                case REGIME -> bind(bytes, RulebookFiles.RegimeFile.class);
                case RULEBOOK -> bind(bytes, RulebookFiles.Index.class);
            }
            return List.of();
        } catch (UnreadableInputException e) {
            return e.problems().stream().map(Object::toString).toList();
        }
    }

    private static void bind(byte[] bytes, Class<? extends Record> type) throws UnreadableInputException {
        Problems problems = new Problems("test");
        RulebookFiles.bind(SourceParser.parse(bytes, problems), type, problems);
        problems.check();
    }

    static String json(@Nullable Object tree) {
        return JsonMapper.shared().writeValueAsString(tree);
    }

    /** The same as JSON. */
    static String json(byte[] yaml) throws UnreadableInputException {
        return json(tree(SourceParser.parse(yaml, new Problems("test"))));
    }

    static @Nullable Object tree(SourceNode node) {
        if (node instanceof SourceNode.Fields fields) {
            Map<String, @Nullable Object> tree = new LinkedHashMap<>();
            fields.fields().forEach((name, field) -> tree.put(name, tree(field)));
            return tree;
        }
        if (node instanceof SourceNode.Elements list) {
            List<@Nullable Object> tree = new ArrayList<>();
            list.elements().forEach(element -> tree.add(tree(element)));
            return tree;
        }
        SourceNode.Scalar scalar = (SourceNode.Scalar) node;
        return switch (scalar.kind()) {
            case TEXT -> scalar.text();
            case NUMBER -> new BigDecimal(scalar.text());
            case TRUTH -> Boolean.valueOf(scalar.text());
            case NOTHING -> null;
        };
    }
}
