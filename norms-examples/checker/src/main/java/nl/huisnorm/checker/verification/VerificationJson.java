package nl.huisnorm.checker.verification;

import java.util.List;
import nl.huisnorm.checker.assessment.ReportFormat;
import nl.huisnorm.checker.command.ExitCode;
import nl.huisnorm.checker.verification.Verification.Difference;
import nl.huisnorm.checker.verification.Verification.Line;
import nl.huisnorm.checker.verification.Verification.OfFinding;
import nl.huisnorm.checker.verification.Verification.OfInput;
import nl.huisnorm.checker.verification.Verification.OfUnreadable;
import nl.huisnorm.checker.verification.Verification.Written;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says to programs whether a report is what the rulebook gives; the schema of it is {@code verification.schema.json}. */
final class VerificationJson {

    /** What a stranger wrote is written in signs that no terminal obeys. */
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .build())
            .build();

    private static final String SUBJECT = "subject";

    private VerificationJson() {}

    /** All of it, with a line end. */
    static String of(String file, ReportFormat format, Verification found) {
        ObjectNode all = JSON.createObjectNode();
        all.put("report", file);
        all.put("format", format.name());
        all.put(
                "result",
                switch (found.exit()) {
                    case ExitCode.COMPLIANT -> "SAME";
                    case ExitCode.NON_COMPLIANT -> "DIFFERS";
                    default -> "CANNOT_BE_TOLD";
                });
        all.set("madeWith", made(found.report().root()));
        all.set("checkedWith", made(found.again().report().root()));
        ArrayNode notHere = all.putArray("notHere");
        found.again()
                .law()
                .notHere()
                .forEach(one -> notHere.addObject().put("what", one.what()).put("name", one.name()));
        fields(all, found.head());
        ArrayNode assessments = all.putArray("assessments");
        found.assessments().forEach(input -> input(assessments.addObject(), input));
        ArrayNode unreadable = all.putArray("unreadable");
        found.unreadable().forEach(input -> unreadable(unreadable.addObject(), input));
        ArrayNode differing = all.putArray("lines");
        found.lines().forEach(line -> line(differing.addObject(), line));
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return JSON.writer()
                        .with(new DefaultPrettyPrinter()
                                .withObjectIndenter(lines)
                                .withArrayIndenter(lines))
                        .writeValueAsString(all)
                + "\n";
    }

    private static void unreadable(ObjectNode to, OfUnreadable input) {
        to.put("file", ReportTree.text(input.told(), "input", "file"));
        to.put("here", input.isHere());
        to.put("readable", input.isRead());
        to.put("same", input.isSame());
        fields(to, input.fields());
    }

    private static void line(ObjectNode to, Line line) {
        to.put("number", line.number());
        if (!line.norm().isEmpty()) {
            to.put("norm", line.norm());
        }
        if (line.told() != null) {
            to.put("told", line.told());
        }
        if (line.is() != null) {
            to.put("is", line.is());
        }
    }

    private static ObjectNode made(JsonNode report) {
        ObjectNode made = JSON.createObjectNode();
        made.set("tool", report.path("tool").deepCopy());
        made.set("rulebook", report.path("rulebook").deepCopy());
        return made;
    }

    private static void input(ObjectNode to, OfInput input) {
        to.put("file", ReportTree.text(input.told(), "input", "file"));
        to.put("sha256", ReportTree.text(input.told(), "input", "sha256"));
        to.set(SUBJECT, input.told().path(SUBJECT).deepCopy());
        to.put("here", input.isHere());
        to.put("same", input.isSame());
        to.put("writtenOtherwise", input.written() == Written.OTHERWISE);
        to.put("onAnotherLine", input.written() == Written.ON_ANOTHER_LINE);
        ArrayNode causes = to.putArray("causes");
        input.causes().forEach(cause -> causes.add(cause.name()));
        fields(to, input.fields());
        ArrayNode findings = to.putArray("findings");
        for (OfFinding finding : input.findings()) {
            ObjectNode one = findings.addObject();
            one.put("fingerprint", ReportTree.text(finding.finding(), "fingerprint"));
            one.put("norm", ReportTree.text(finding.finding(), "norm"));
            one.set(SUBJECT, finding.finding().path(SUBJECT).deepCopy());
            one.put("change", finding.change().name());
            fields(one, finding.fields());
        }
    }

    private static void fields(ObjectNode to, List<Difference> differences) {
        ArrayNode fields = to.putArray("fields");
        for (Difference difference : differences) {
            ObjectNode field = fields.addObject().put("name", difference.name());
            if (difference.told() != null) {
                field.set("told", difference.told().deepCopy());
            }
            if (difference.is() != null) {
                field.set("is", difference.is().deepCopy());
            }
        }
    }
}
