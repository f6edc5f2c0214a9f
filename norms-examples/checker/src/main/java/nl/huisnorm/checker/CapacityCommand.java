package nl.huisnorm.checker;

import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.io.CapacityWriter;
import nl.huisnorm.io.FacilityDocument;
import nl.huisnorm.rulebook.Rulebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells how many people may live in facilities, and which norms make it so. */
@Command(name = "capacity", mixinStandardHelpOptions = true, versionProvider = Main.Version.class)
final class CapacityCommand extends FacilityCommand {

    @Option(names = "--expand", descriptionKey = "capacity-expand")
    private boolean expand;

    CapacityCommand(Main.Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Answers asJson(Rulebook rulebook, AssessmentOptions options) {
        CapacityWriter writer = new CapacityWriter(surroundings().out(), locale(), rulebook, options);
        return new Answers() {
            @Override
            public void add(FacilityDocument document) {
                writer.add(document, rulebook.capacity(document.facility(), options));
            }

            @Override
            public void close() {
                writer.close();
            }
        };
    }

    @Override
    Answers asText(Rulebook rulebook, AssessmentOptions options) {
        CapacityText text = new CapacityText(surroundings().out(), locale(), expand);
        return document -> text.add(
                document,
                rulebook.assess(document.facility(), options),
                rulebook.capacity(document.facility(), options));
    }
}
