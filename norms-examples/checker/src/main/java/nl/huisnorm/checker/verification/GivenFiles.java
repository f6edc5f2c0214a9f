package nl.huisnorm.checker.verification;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.huisnorm.checker.command.FileName;
import nl.huisnorm.checker.command.RootOption;
import nl.huisnorm.checker.validation.ReadableKind;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.io.read.ProfileReader;
import nl.huisnorm.io.read.ScenarioReader;
import nl.huisnorm.io.read.WaiverReader;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.rulebook.Scenario;
import nl.huisnorm.rulebook.Waiver;

/** The files that a report is held against; what each is, its content tells. */
final class GivenFiles {

    private final List<InputDocument> inputs = new ArrayList<>();
    private final List<Waiver> waivers = new ArrayList<>();
    private final Map<String, byte[]> profiles = new LinkedHashMap<>();
    private final Map<String, byte[]> scenarios = new LinkedHashMap<>();
    private final List<String> others = new ArrayList<>();

    private GivenFiles() {}

    /** Reads them all. */
    static GivenFiles read(List<String> files, RootOption root) throws UnreadableInputException {
        GivenFiles given = new GivenFiles();
        for (String file : files) {
            given.read(file, root);
        }
        return given;
    }

    private void read(String typed, RootOption root) throws UnreadableInputException {
        Path file = FileName.read(typed);
        byte[] bytes = InputReader.bytes(file);
        switch (ReadableKind.read(file, bytes, root)) {
            case FACILITY, PLAN, APPLICATION -> inputs.add(root.read(file, bytes));
            case PROFILE -> profiles.put(typed, bytes);
            case SCENARIO -> scenarios.put(typed, bytes);
            case WAIVERS -> waivers.addAll(WaiverReader.read(typed, bytes));
            case COST_MODEL, REPORT -> others.add(typed);
        }
    }

    /** The input of a report: by what is in it, or else the one about the same, which was changed since. */
    Optional<InputDocument> input(String kind, String id, String sha256) {
        Optional<InputDocument> same = inputs.stream()
                .filter(input -> kind(input).equals(kind) && input.sha256().equals(sha256))
                .findFirst();
        return same.or(() -> inputs.stream()
                .filter(input -> kind(input).equals(kind) && id(input).equals(id))
                .findFirst());
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

    /** The files that no report is made of. */
    List<String> others() {
        return List.copyOf(others);
    }
}
