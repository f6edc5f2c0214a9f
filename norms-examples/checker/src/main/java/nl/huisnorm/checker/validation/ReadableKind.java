package nl.huisnorm.checker.validation;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.checker.command.OtherKind;
import nl.huisnorm.checker.command.RootOption;
import nl.huisnorm.checker.text.Notices;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.CostModelReader;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.InspectionDetailsDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.io.read.ProfileReader;
import nl.huisnorm.io.read.ReportReader;
import nl.huisnorm.io.read.ScenarioReader;
import nl.huisnorm.io.read.WaiverReader;

/** The kinds of files that can be read by themselves. */
public enum ReadableKind {
    FACILITY,
    PLAN,
    APPLICATION,
    PROFILE,
    WAIVERS,
    SCENARIO,
    COST_MODEL,
    INSPECTION_DETAILS,
    REPORT;

    /** As the schemas of files are called. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String label(ResourceBundle texts) {
        return texts.getString("validate.kind-" + key());
    }

    /**
     * Reads a file with those that it names, and tells what it is by what is in it.
     *
     * @param notices takes what who reads it must know, and what does not stop it from being read
     * @throws UnreadableInputException if it cannot be read
     */
    public static ReadableKind read(Path file, byte[] bytes, RootOption root, Consumer<Problem> notices)
            throws UnreadableInputException {
        try {
            InputDocument document = root.read(file, bytes);
            Notices.of(document).forEach(notices);
            if (document instanceof FacilityDocument) {
                return FACILITY;
            }
            return document instanceof PlanDocument ? PLAN : APPLICATION;
        } catch (UnreadableInputException e) {
            ReadableKind given = given(e).orElseThrow(() -> e);
            given.readAlone(file.toString(), bytes);
            return given;
        }
    }

    /** What a file is that was refused for being no facility, plan or application; none where it was refused for another reason. */
    private static Optional<ReadableKind> given(UnreadableInputException refused) {
        return OtherKind.of(refused)
                .flatMap(other -> Arrays.stream(values())
                        .filter(kind -> kind.key().equals(other.key()))
                        .findFirst());
    }

    private void readAlone(String name, byte[] bytes) throws UnreadableInputException {
        switch (this) {
            case PROFILE -> ProfileReader.read(name, bytes, Huisnorm.bundled().rulebook());
            case WAIVERS -> WaiverReader.read(name, bytes);
            case SCENARIO -> ScenarioReader.read(name, bytes, Huisnorm.bundled().rulebook());
            case COST_MODEL -> CostModelReader.read(name, bytes);
            case INSPECTION_DETAILS -> InspectionDetailsDocument.read(name, bytes);
            case REPORT -> ReportReader.read(name, bytes);
            case FACILITY, PLAN, APPLICATION -> throw new IllegalStateException("refused as what it is");
        }
    }
}
