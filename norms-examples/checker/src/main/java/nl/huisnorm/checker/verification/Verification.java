package nl.huisnorm.checker.verification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.huisnorm.checker.command.ExitCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Whether a report is what the rulebook gives.
 *
 * @param report the report
 * @param again the same judged again
 * @param head what differs of what the report says of itself
 * @param assessments what differs of what it says of each input
 */
record Verification(ReportTree report, Rejudged again, List<Difference> head, List<OfInput> assessments) {

    private static final Set<String> PARTS = Set.of("assessments", "unreadable");

    /** Beside these all that an assessment says is held against what it would say. */
    private static final Set<String> OF_THEIR_OWN = Set.of("input", "findings");

    /** What can have made a report another one. */
    enum Cause {
        INPUT,
        RULEBOOK,
        PROGRAM,
        PROFILE,
        SCENARIO,
        WAIVERS,
        NOT_HERE,
        CHANGED
    }

    /** What became of a finding. */
    enum Change {
        /** It says something else. */
        OTHER,
        /** It is not in the report and should be. */
        REMOVED,
        /** It is in the report and should not be. */
        ADDED,
        /** It stands elsewhere among the others. */
        MOVED
    }

    /**
     * A field that says something else.
     *
     * @param name the field
     * @param told what the report says; null where it does not have it
     * @param is what it should say; null where it should not have it
     */
    record Difference(
            String name, @Nullable JsonNode told, @Nullable JsonNode is) {}

    /**
     * A finding that is not as it should be.
     *
     * @param finding the finding, as the report has it or should have
     * @param change what became of it
     * @param fields what it says otherwise
     */
    record OfFinding(JsonNode finding, Change change, List<Difference> fields) {}

    /**
     * What was found of one input.
     *
     * @param told what the report says of it
     * @param isHere whether the input is here, or another one about the same
     * @param fields what differs beside findings
     * @param findings the findings that differ
     * @param causes why
     */
    record OfInput(
            JsonNode told, boolean isHere, List<Difference> fields, List<OfFinding> findings, List<Cause> causes) {

        boolean isSame() {
            return isHere && fields.isEmpty() && findings.isEmpty();
        }
    }

    /** Holds a report against what it would be. */
    static Verification of(ReportTree report, Rejudged again) {
        JsonNode is = again.report().root();
        List<Difference> head = fields(report.root(), is, PARTS);
        Set<Cause> causes = new LinkedHashSet<>();
        if (!again.law().notHere().isEmpty()) {
            causes.add(Cause.NOT_HERE);
        }
        for (Difference field : head) {
            if (field.name().equals("rulebook")) {
                if (!isOfLocalNorms(report, again)) {
                    causes.add(Cause.RULEBOOK);
                }
            } else if (field.name().equals("tool")) {
                causes.add(Cause.PROGRAM);
            }
        }
        List<OfInput> all = new ArrayList<>();
        for (int i = 0; i < again.assessments().size(); i++) {
            all.add(ofInput(report.assessments().get(i), again.assessments().get(i), causes));
        }
        return new Verification(report, again, head, all);
    }

    /** Whether the hash of the rulebook can differ for its profile or its scenario, which are part of it. */
    private static boolean isOfLocalNorms(ReportTree report, Rejudged again) {
        boolean sameVersion = ReportTree.text(report.root(), "rulebook", "version")
                .equals(ReportTree.text(again.report().root(), "rulebook", "version"));
        boolean notHere = again.law().notHere().stream()
                .anyMatch(one -> one.what().equals("profile") || one.what().equals("scenario"));
        return sameVersion
                && (notHere
                        || IntStream.range(0, again.assessments().size()).anyMatch(i -> {
                            JsonNode is = again.assessments().get(i);
                            JsonNode told = report.assessments().get(i);
                            return is != null
                                    && List.of("profile", "scenario").stream()
                                            .anyMatch(name -> !ReportTree.same(told.path(name), is.path(name)));
                        }));
    }

    private static OfInput ofInput(JsonNode told, @Nullable JsonNode is, Set<Cause> general) {
        if (is == null) {
            return new OfInput(told, false, List.of(), List.of(), List.of());
        }
        List<Difference> fields = new ArrayList<>();
        Set<Cause> causes = new LinkedHashSet<>();
        if (!digests(told.path("input")).equals(digests(is.path("input")))) {
            fields.add(new Difference("input", told.path("input"), is.path("input")));
            causes.add(Cause.INPUT);
        }
        fields.addAll(fields(told, is, OF_THEIR_OWN));
        List<OfFinding> findings = findings(told.path("findings"), is.path("findings"), names(told, is));
        fields.stream().map(Difference::name).forEach(name -> {
            switch (name) {
                case "profile", "profileNotApplied" -> causes.add(Cause.PROFILE);
                case "scenario" -> causes.add(Cause.SCENARIO);
                case "waivers" -> causes.add(causes.contains(Cause.INPUT) ? Cause.INPUT : Cause.WAIVERS);
                default -> {}
            }
        });
        causes.addAll(general);
        if (causes.contains(Cause.NOT_HERE)) {
            causes.removeAll(Set.of(Cause.PROFILE, Cause.SCENARIO, Cause.WAIVERS));
        }
        if (causes.isEmpty() && !(fields.isEmpty() && findings.isEmpty())) {
            causes.add(Cause.CHANGED);
        }
        return new OfInput(told, true, fields, findings, List.copyOf(causes));
    }

    /** What an input was called in the report by what it is called now: the same file can lie elsewhere. */
    private static Map<String, String> names(JsonNode told, JsonNode is) {
        Map<String, String> byDigest = new LinkedHashMap<>();
        files(told.path("input"))
                .forEach(file -> byDigest.put(ReportTree.text(file, "sha256"), ReportTree.text(file, "file")));
        Map<String, String> names = new LinkedHashMap<>();
        for (JsonNode file : files(is.path("input"))) {
            String was = byDigest.get(ReportTree.text(file, "sha256"));
            if (was != null) {
                names.put(was, ReportTree.text(file, "file"));
            }
        }
        return names;
    }

    private static List<JsonNode> files(JsonNode input) {
        List<JsonNode> files = new ArrayList<>(List.of(input));
        input.path("files").forEach(files::add);
        return files;
    }

    private static List<String> digests(JsonNode input) {
        return files(input).stream()
                .map(file -> ReportTree.text(file, "sha256"))
                .toList();
    }

    private static List<Difference> fields(JsonNode told, JsonNode is, Set<String> but) {
        Set<String> names = new LinkedHashSet<>(is.propertyNames());
        names.addAll(told.propertyNames());
        names.removeAll(but);
        List<Difference> fields = new ArrayList<>();
        for (String name : names) {
            JsonNode one = told.get(name);
            JsonNode other = is.get(name);
            if (one == null || other == null || !ReportTree.same(one, other)) {
                fields.add(new Difference(name, one, other));
            }
        }
        return fields;
    }

    private static List<OfFinding> findings(JsonNode told, JsonNode is, Map<String, String> names) {
        Map<String, JsonNode> should = new LinkedHashMap<>();
        is.forEach(finding -> should.put(ReportTree.text(finding, "fingerprint"), finding));
        List<OfFinding> all = new ArrayList<>();
        Set<String> found = new LinkedHashSet<>();
        for (JsonNode finding : told) {
            String fingerprint = ReportTree.text(finding, "fingerprint");
            JsonNode other = should.get(fingerprint);
            if (other == null || !found.add(fingerprint)) {
                all.add(new OfFinding(finding, Change.ADDED, List.of()));
                continue;
            }
            List<Difference> fields = fields(Renamed.files(finding, names), other, Set.of());
            if (!fields.isEmpty()) {
                all.add(new OfFinding(other, Change.OTHER, fields));
            }
        }
        List<String> order = List.copyOf(found);
        List<String> wanted = new ArrayList<>();
        should.forEach((fingerprint, finding) -> {
            if (found.contains(fingerprint)) {
                wanted.add(fingerprint);
            } else {
                all.add(new OfFinding(finding, Change.REMOVED, List.of()));
            }
        });
        for (int i = 0; i < order.size(); i++) {
            if (!order.get(i).equals(wanted.get(i))) {
                JsonNode moved = should.get(order.get(i));
                if (moved != null) {
                    all.add(new OfFinding(moved, Change.MOVED, List.of()));
                }
                break;
            }
        }
        return all;
    }

    /** Whether everything is as it should be. */
    boolean isSame() {
        return head.isEmpty() && assessments.stream().allMatch(OfInput::isSame);
    }

    /** Whether something that is needed to tell is not here, and nothing that is here differs. */
    boolean isUntold() {
        return !again.law().notHere().isEmpty()
                || (head.isEmpty() && assessments.stream().allMatch(one -> !one.isHere() || one.isSame()));
    }

    /** What the one who asked is told. */
    int exit() {
        if (isSame() && !assessments.isEmpty() && again.law().notHere().isEmpty()) {
            return ExitCode.COMPLIANT;
        }
        return isUntold() || assessments.isEmpty() ? ExitCode.UNDETERMINED : ExitCode.NON_COMPLIANT;
    }
}
