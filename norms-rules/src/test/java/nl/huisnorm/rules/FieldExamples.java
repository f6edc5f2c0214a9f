package nl.huisnorm.rules;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.huisnorm.assessment.InspectionDetails;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.cases.CaseFile;
import nl.huisnorm.internal.files.CostModelFile;
import nl.huisnorm.internal.files.WaiverFile;
import nl.huisnorm.internal.rulebook.RulebookFiles;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.internal.source.RecordShape;
import nl.huisnorm.internal.source.SourceNode;
import nl.huisnorm.internal.source.SourceParser;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Scenario;
import nl.huisnorm.settlement.PermitApplication;
import nl.huisnorm.settlement.SettlementPlan;
import nl.huisnorm.text.Text;

/** A value of each field that is a text, a number or a date: the first that the bundled files and the cases have. */
final class FieldExamples {

    private static final Path FILES = Path.of("../norms-examples/files");
    private static final Path NORMS = Path.of("src/main/resources/norms");
    private static final int LONGEST = 80;

    private final Map<String, String> examples = new TreeMap<>();

    private FieldExamples() {}

    /** The file of examples. */
    static String text() throws IOException {
        FieldExamples all = new FieldExamples();
        all.gather();
        StringBuilder text = new StringBuilder("""
                # A value of each field, as a bundled file or a case has it.
                # Made by FieldReferenceTest with -Dhuisnorm.update=true; do not change it by hand.
                """);
        all.examples.forEach(
                (field, value) -> text.append(field).append(": ").append(value).append('\n'));
        return text.toString();
    }

    private void gather() throws IOException {
        in(FILES.resolve("facilities"), Facility.class);
        in(FILES.resolve("plans/facilities"), Facility.class);
        for (String folder : List.of("plans", "plans/de-hoef")) {
            in(FILES.resolve(folder), SettlementPlan.class);
            in(FILES.resolve(folder), PermitApplication.class);
        }
        in(FILES.resolve("waivers"), WaiverFile.class);
        in(FILES.resolve("inspections"), InspectionDetails.class);
        in(FILES.resolve("scenarios"), Scenario.class);
        in(Path.of("../norms-core/src/main/resources/nl/huisnorm/io/read"), CostModelFile.class);
        in(NORMS.resolve("profiles"), Profile.class);
        file(NORMS.resolve("rulebook.yaml"), RulebookFiles.Index.class);
        List<Path> folders = new ArrayList<>();
        try (Stream<Path> all = Files.list(NORMS)) {
            all.filter(folder -> Files.exists(folder.resolve("regime.yaml")))
                    .sorted()
                    .forEach(folders::add);
        }
        for (Path folder : folders) {
            file(folder.resolve("regime.yaml"), RulebookFiles.RegimeFile.class);
            in(folder, RulebookFiles.ThemeFile.class);
        }
        for (CaseFiles.Placed placed : CaseFiles.all()) {
            file(placed.file(), CaseFile.class);
        }
    }

    private void in(Path folder, Class<? extends Record> type) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().matches(".*\\.(yaml|json)"))
                    .sorted()
                    .toList()) {
                file(file, type);
            }
        }
    }

    private void file(Path file, Class<? extends Record> type) throws IOException {
        try {
            SourceNode root = SourceParser.parse(Files.readAllBytes(file), new Problems(file.toString()));
            boolean isThis = RecordShape.of(type).parts().values().stream()
                    .allMatch(part -> !part.needed() || root.child(part.name()) != null);
            if (isThis) {
                record(root, type);
            }
        } catch (UnreadableInputException e) {
            throw new IOException(e);
        }
    }

    private void record(SourceNode node, Class<? extends Record> type) {
        for (RecordShape.Part part : RecordShape.of(type).parts().values()) {
            SourceNode field = node.child(part.name());
            if (field != null && type != Text.class) {
                value(field, part.type(), type.getSimpleName() + "." + part.name());
            }
        }
    }

    private void value(SourceNode node, Type type, String name) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (node instanceof SourceNode.Elements list) {
                list.elements().forEach(element -> value(element, arguments[0], name));
            } else if (node instanceof SourceNode.Fields fields && arguments.length == 2) {
                fields.fields().values().forEach(field -> value(field, arguments[1], name));
            }
            return;
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted.isRecord()) {
            record(node, wanted.asSubclass(Record.class));
        } else if (node instanceof SourceNode.Scalar scalar && !wanted.isEnum() && wanted != Boolean.class) {
            boolean isNumber = scalar.kind() == SourceNode.Kind.NUMBER;
            boolean isPlain = scalar.text().length() <= LONGEST && scalar.text().matches("[^\"\\\\\\p{Cntrl}]+");
            boolean isOfFile = !name.startsWith("CaseFile.") && !name.startsWith("Expected.");
            if (isOfFile && isPlain && scalar.kind() != SourceNode.Kind.NOTHING) {
                examples.putIfAbsent(name, isNumber ? scalar.text() : "\"" + scalar.text() + "\"");
            }
        }
    }
}
