package nl.huisnorm.checker.verification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.huisnorm.checker.assessment.ReportFormat;
import nl.huisnorm.checker.command.ExitCode;
import nl.huisnorm.checker.command.Fault;
import nl.huisnorm.checker.command.StoppedException;
import nl.huisnorm.rulebook.Norm;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether a report is what the rulebook gives.
 *
 * @param report the report
 * @param again the same judged again
 * @param head what differs of what the report says of itself
 * @param assessments what differs of what it says of each input
 * @param unreadable what differs of what it says was not judged
 * @param lines the lines that differ of a form that has other lines than findings; none where not all inputs are here
 */
record Verification(
        ReportTree report,
        Rejudged again,
        List<Difference> head,
        List<OfInput> assessments,
        List<OfUnreadable> unreadable,
        List<Line> lines) {

    private static final Set<String> PARTS = Set.of("assessments", "unreadable", "contents");

    /** The same where what an inspector added is not here to be told again. */
    private static final Set<String> PARTS_ALONE =
            Set.of("assessments", "unreadable", "contents", ReportLaw.INSPECTION);

    /**
     * A line that says something else.
     *
     * @param number how manieth it is
     * @param norm the norm it is about; empty where that is not known
     * @param told what the report says; null where it does not have it
     * @param is what it should say; null where it should not have it
     */
    record Line(
            int number,
            String norm,
            @Nullable String told,
            @Nullable String is) {}

    /**
     * An input that was not judged.
     *
     * @param told what the report says of it
     * @param isHere whether it is among the files
     * @param isRead whether it can be read now
     * @param fields what it says otherwise
     */
    record OfUnreadable(JsonNode told, boolean isHere, boolean isRead, List<Difference> fields) {

        boolean isSame() {
            return isHere && !isRead && fields.isEmpty();
        }
    }

    /** Beside these all that an assessment says is held against what it would say. */
    private static final Set<String> OF_THEIR_OWN = Set.of("input", "findings");

    /** Why inputs are not judged that can be read. */
    private static final Set<String> REFUSALS =
            Set.of("profile-elsewhere", Fault.CODE, StoppedException.CODE, StoppedException.CODE_REST);

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

    /** How an input that says the same as the one that was judged is written. */
    enum Written {
        /** In the same bytes, as far as is known. */
        ALIKE,
        /** In another file. */
        OTHERWISE,
        /** In the same bytes, on another line of its list. */
        ON_ANOTHER_LINE
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
     * @param written whether it is another file that says the same, or stands elsewhere in its list
     * @param fields what differs beside findings
     * @param findings the findings that differ
     * @param causes why
     */
    record OfInput(
            JsonNode told,
            boolean isHere,
            Written written,
            List<Difference> fields,
            List<OfFinding> findings,
            List<Cause> causes) {

        boolean isSame() {
            return isHere && fields.isEmpty() && findings.isEmpty();
        }
    }

    /**
     * Holds a report against what it would be.
     *
     * @param told the report
     * @param again the same judged again
     * @param given the files
     */
    static Verification of(Told told, Rejudged again, GivenFiles given) {
        List<Written> written = Writing.written(told.tree(), again.inputs(), false);
        if (written.stream().anyMatch(one -> one != Written.ALIKE)) {
            return withoutPlaces(told, again, written, given);
        }
        Verification found = of(told.tree(), again, written, given);
        List<Written> moved = Writing.written(told.tree(), again.inputs(), true);
        if (found.exit() != ExitCode.NON_COMPLIANT || moved.equals(written)) {
            return found;
        }
        Verification without = withoutPlaces(told, again, moved, given);
        return without.exit() == ExitCode.NON_COMPLIANT && !Writing.isMoved(told.tree(), again.inputs())
                ? found
                : without;
    }

    /** The same but for where something stands. */
    private static Verification withoutPlaces(Told told, Rejudged again, List<Written> written, GivenFiles given) {
        boolean isText = told.format() == ReportFormat.text || told.format() == ReportFormat.pdf;
        Rejudged plain = again.withReport(Places.without(again.report(), isText));
        Verification found = of(Places.without(told.tree(), isText), plain, written, given);
        // places of another length break other lines and pages: that the text differs says nothing then
        return told.format() == ReportFormat.pdf && !found.lines().isEmpty() ? found.withoutLines() : found;
    }

    private Verification withoutLines() {
        String file = assessments.stream()
                .filter(one -> one.written() != Written.ALIKE)
                .map(one -> ReportTree.text(one.told(), "input", "file"))
                .collect(Collectors.joining(", "));
        return new Verification(
                report,
                again.without(new ReportLaw.NotHere("original", file)),
                head,
                assessments,
                unreadable,
                List.of());
    }

    private static Verification of(ReportTree report, Rejudged again, List<Written> written, GivenFiles given) {
        JsonNode is = again.report().root();
        // where nothing was judged again, only a report in JSON says by what it would have been
        List<Difference> head = ReportTree.text(is, "tool", "name").isEmpty()
                ? List.of()
                : fields(report.root(), is, again.law().misses(ReportLaw.INSPECTION) ? PARTS_ALONE : PARTS);
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
            GivenFiles.Given input = again.inputs().get(i);
            String file = input == null ? "" : input.document().file();
            all.add(ofInput(report.assessments().get(i), again.assessments().get(i), file, written.get(i), causes));
        }
        List<OfUnreadable> unreadable = unreadable(report, again, given);
        boolean isWhole =
                all.stream().allMatch(OfInput::isHere) && unreadable.stream().allMatch(OfUnreadable::isHere);
        Set<String> norms =
                again.law().huisnorm().rulebook().norms().stream().map(Norm::id).collect(Collectors.toSet());
        return new Verification(
                report,
                again,
                head,
                all,
                unreadable,
                isWhole ? Contents.differing(report.contents(), again.report().contents(), norms) : List.of());
    }

    private static List<OfUnreadable> unreadable(ReportTree report, Rejudged again, GivenFiles given) {
        List<OfUnreadable> all = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < again.unread().size(); i++) {
            JsonNode told = report.unreadable().get(i);
            if (again.unread().get(i) != null) {
                JsonNode is = again.report().root().path("unreadable").path(at);
                at++;
                all.add(new OfUnreadable(told, true, false, fields(told, is, Set.of())));
            } else {
                boolean isRead = given.isRead(told) && !isRefused(told);
                all.add(new OfUnreadable(told, isRead, isRead, List.of()));
            }
        }
        return all;
    }

    /** Whether an input can be read and was not judged all the same: for its profile, or since the program was stopped or failed. */
    private static boolean isRefused(JsonNode told) {
        String code = ReportTree.text(told.path("problems").path(0), "code");
        return !code.isEmpty() && REFUSALS.contains(code);
    }

    /** Whether the hash of the rulebook can differ for its profile or its scenario, which are part of it. */
    private static boolean isOfLocalNorms(ReportTree report, Rejudged again) {
        boolean sameVersion = ReportTree.text(report.root(), "rulebook", "version")
                .equals(ReportTree.text(again.report().root(), "rulebook", "version"));
        boolean notHere = again.law().misses("profile") || again.law().misses("scenario");
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

    private static OfInput ofInput(
            JsonNode told, @Nullable JsonNode is, String file, Written written, Set<Cause> general) {
        if (is == null) {
            return new OfInput(told, false, Written.ALIKE, List.of(), List.of(), List.of());
        }
        List<Difference> fields = new ArrayList<>();
        Set<Cause> causes = new LinkedHashSet<>();
        if (!digests(told.path("input")).equals(digests(is.path("input")))) {
            ObjectNode input = (ObjectNode) is.path("input").deepCopy();
            fields.add(new Difference("input", told.path("input"), input.put("file", file)));
            causes.add(Cause.INPUT);
        } else if (!ReportTree.text(told, "input", "contentSha256")
                .equals(ReportTree.text(is, "input", "contentSha256"))) {
            fields.add(new Difference("contentSha256", told.at("/input/contentSha256"), is.at("/input/contentSha256")));
        }
        fields.addAll(fields(told, is, OF_THEIR_OWN));
        List<OfFinding> findings = FindingsHeld.against(told, is);
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
        return new OfInput(told, true, written, fields, findings, List.copyOf(causes));
    }

    private static List<String> digests(JsonNode input) {
        return FindingsHeld.files(input).stream()
                .map(file -> ReportTree.text(file, "sha256"))
                .toList();
    }

    /** The fields of which one says something else than the other, but for some. */
    static List<Difference> fields(JsonNode told, JsonNode is, Set<String> but) {
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

    /** Whether everything is as it should be. */
    boolean isSame() {
        return head.isEmpty()
                && lines.isEmpty()
                && assessments.stream().allMatch(OfInput::isSame)
                && unreadable.stream().allMatch(OfUnreadable::isSame);
    }

    /** Whether something that is needed to tell is not here, and nothing that is here differs. */
    boolean isUntold() {
        return !again.law().notHere().isEmpty()
                || (head.isEmpty()
                        && lines.isEmpty()
                        && assessments.stream().allMatch(one -> !one.isHere() || one.isSame())
                        && unreadable.stream().allMatch(one -> !one.isHere() || one.isSame()));
    }

    /** What the one who asked is told. */
    int exit() {
        if (isSame() && !assessments.isEmpty() && again.law().notHere().isEmpty()) {
            return ExitCode.COMPLIANT;
        }
        return isUntold() || assessments.isEmpty() ? ExitCode.UNDETERMINED : ExitCode.NON_COMPLIANT;
    }
}
