package nl.huisnorm.checker.verification;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.huisnorm.checker.command.FileName;
import nl.huisnorm.checker.command.OutputGuard;
import nl.huisnorm.checker.command.RootOption;
import nl.huisnorm.checker.input.Input;
import nl.huisnorm.checker.input.Inputs;
import nl.huisnorm.checker.validation.ReadableKind;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.io.read.InspectionDetailsDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.io.read.ProfileReader;
import nl.huisnorm.io.read.ScenarioReader;
import nl.huisnorm.io.read.WaiverReader;
import nl.huisnorm.io.write.FacilityWriter;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.rulebook.Scenario;
import nl.huisnorm.rulebook.Waiver;
import tools.jackson.databind.JsonNode;

/** The files that a report is held against; what each is, its content tells. Of lists and folders, what the report is about. */
final class GivenFiles {

    private final List<Given> inputs = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final List<Waiver> waivers = new ArrayList<>();
    private final Map<String, byte[]> profiles = new LinkedHashMap<>();
    private final Map<String, byte[]> scenarios = new LinkedHashMap<>();
    private final List<String> others = new ArrayList<>();
    private final Map<String, InspectionDetailsDocument> details = new LinkedHashMap<>();
    private final RootOption root;
    private final OutputGuard guard;
    private final ReportTree report;

    private GivenFiles(RootOption root, OutputGuard guard, ReportTree report) {
        this.root = root;
        this.guard = guard;
        this.report = report;
    }

    /**
     * An input.
     *
     * @param document what it says
     * @param line the line of the list in which it stands; 0 where it has a file to itself
     */
    record Given(InputDocument document, int line) {}

    /**
     * An input that cannot be read.
     *
     * @param file as it was named
     * @param line the line of the list in which it stands; 0 where it has a file to itself
     * @param why why not
     */
    record Unread(String file, int line, UnreadableInputException why) {}

    /** Reads them all. */
    static GivenFiles read(List<String> files, RootOption root, OutputGuard guard, ReportTree report)
            throws UnreadableInputException {
        root.given(files);
        GivenFiles given = new GivenFiles(root, guard, report);
        for (String file : files) {
            given.read(file);
        }
        return given;
    }

    private void read(String typed) throws UnreadableInputException {
        String lower = typed.toLowerCase(Locale.ROOT);
        boolean isList = lower.endsWith(".csv") || lower.endsWith(".ndjson") || lower.endsWith(".jsonl");
        if (isList || FileName.of(typed).filter(Files::isDirectory).isPresent()) {
            many(typed);
            return;
        }
        try {
            Path file = FileName.read(typed);
            byte[] bytes = InputReader.bytes(file);
            switch (ReadableKind.read(file, bytes, root, notice -> {})) {
                case FACILITY, PLAN, APPLICATION -> inputs.add(new Given(root.read(file, bytes), 0));
                case PROFILE -> profiles.put(typed, bytes);
                case SCENARIO -> scenarios.put(typed, bytes);
                case WAIVERS -> waivers.addAll(WaiverReader.read(typed, bytes));
                case INSPECTION_DETAILS -> {
                    InspectionDetailsDocument read = InspectionDetailsDocument.read(typed, bytes);
                    details.put(read.sha256(), read);
                }
                case COST_MODEL, REPORT -> others.add(typed);
            }
        } catch (UnreadableInputException e) {
            if (!isToldUnread(typed, 0)) {
                throw e;
            }
            unread.add(new Unread(typed, 0, e));
        }
    }

    /** Reads a list or a folder, and keeps of it what the report is about. */
    private void many(String typed) throws UnreadableInputException {
        Set<String> told = report.assessments().stream()
                .map(one -> ReportTree.text(one, "subject", "id"))
                .collect(Collectors.toSet());
        try (Inputs all = new Inputs(List.of(typed), null, root, guard, InputStream.nullInputStream(), path -> false)) {
            for (Input input = all.next(); input != null; input = all.next()) {
                try {
                    InputDocument document = input.read();
                    if (told.contains(id(document))) {
                        inputs.add(new Given(document, input.line()));
                    }
                } catch (UnreadableInputException e) {
                    if (isToldUnread(input.file(), input.line())) {
                        unread.add(new Unread(input.file(), input.line(), e));
                    } else if (!input.found() && input.line() == 0) {
                        throw e;
                    }
                }
            }
            if (!all.empty().isEmpty() && isToldUnread(typed, 0)) {
                unread.add(new Unread(typed, 0, Inputs.nothingIn(all.empty().get(0))));
            }
        }
    }

    /** Whether the report says of a file of that name that it was not judged. */
    private boolean isToldUnread(String typed, int line) {
        return report.unreadable().stream().anyMatch(one -> isOf(one, typed, line));
    }

    /** Whether something that was not judged is this file: it can lie elsewhere now. */
    private static boolean isOf(JsonNode told, String typed, int line) {
        int toldLine = told.path("line").asInt(0);
        return last(ReportTree.text(told, "input", "file")).equals(last(typed)) && (toldLine == 0 || toldLine == line);
    }

    private static String last(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    /** Why something cannot be read that was not judged, where it still cannot. */
    Optional<Unread> unread(JsonNode told) {
        return unread.stream().filter(one -> isOf(told, one.file(), one.line())).findFirst();
    }

    /** Whether something that was not judged can be read now. */
    boolean isRead(JsonNode told) {
        return inputs.stream().anyMatch(one -> isOf(told, one.document().file(), one.line()));
    }

    /**
     * The input of a report: by what is in it, or by what it says in whatever notation, or else the one about the same, which was changed
     * since.
     */
    Optional<Given> input(JsonNode told) {
        String kind = ReportTree.text(told, "subject", "kind");
        String sha256 = ReportTree.text(told, "input", "sha256");
        String content = ReportTree.text(told, "input", "contentSha256");
        int line = told.path("line").asInt(0);
        List<Predicate<Given>> ways = List.of(
                input -> input.document().sha256().equals(sha256),
                input -> !content.isEmpty() && content.equals(content(input.document())),
                input -> id(input.document()).equals(ReportTree.text(told, "subject", "id")));
        return ways.stream()
                .flatMap(way -> inputs.stream()
                        .filter(input -> kind(input.document()).equals(kind))
                        .filter(way)
                        .sorted(Comparator.comparing((Given input) -> input.line() != line)))
                .findFirst();
    }

    /** The hash of what a facility says; empty for what is none. */
    static String content(InputDocument input) {
        return input instanceof FacilityDocument facility ? FacilityWriter.sha256(facility.facility()) : "";
    }

    private static String kind(InputDocument input) {
        if (input instanceof FacilityDocument) {
            return "facility";
        }
        return input instanceof PlanDocument ? "plan" : "application";
    }

    private static String id(InputDocument input) {
        if (input instanceof FacilityDocument facility) {
            return facility.facility().id();
        }
        return input instanceof PlanDocument plan
                ? plan.plan().id()
                : ((ApplicationDocument) input).application().application().id();
    }

    List<Waiver> waivers() {
        return List.copyOf(waivers);
    }

    /** A profile by its id: one of these files, or else one of the rulebook. */
    Optional<Profile> profile(String id, Rulebook rulebook) throws UnreadableInputException {
        for (Map.Entry<String, byte[]> file : profiles.entrySet()) {
            Profile profile = ProfileReader.read(file.getKey(), file.getValue(), rulebook);
            if (profile.id().equals(id)) {
                return Optional.of(profile);
            }
        }
        return rulebook.profiles().stream()
                .filter(profile -> profile.id().equals(id))
                .findFirst();
    }

    /** A scenario by its id. */
    Optional<Scenario> scenario(String id, Rulebook rulebook) throws UnreadableInputException {
        for (Map.Entry<String, byte[]> file : scenarios.entrySet()) {
            Scenario scenario = ScenarioReader.read(file.getKey(), file.getValue(), rulebook);
            if (scenario.id().equals(id)) {
                return Optional.of(scenario);
            }
        }
        return Optional.empty();
    }

    /** What an inspector added, by the hash of its file; none where that file was not given. */
    Optional<InspectionDetailsDocument> details(String sha256) {
        return Optional.ofNullable(details.get(sha256));
    }

    /** The files with inspection details that the report does not name. */
    List<String> otherDetails() {
        String named = ReportTree.text(report.root(), "inspection", "sha256");
        return details.values().stream()
                .filter(one -> !one.sha256().equals(named))
                .map(InspectionDetailsDocument::file)
                .toList();
    }

    /** The files that a report is not held against. */
    List<String> others() {
        return List.copyOf(others);
    }
}
