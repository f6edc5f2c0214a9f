package nl.huisnorm.checker.capacity;

import java.io.IOException;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.checker.command.FacilityCommand;
import nl.huisnorm.checker.command.ProgramVersion;
import nl.huisnorm.checker.command.Surroundings;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.write.CapacityWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells how many people may live in facilities, and which norms make it so. */
@Command(name = "capacity", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
public final class CapacityCommand extends FacilityCommand {

    @Option(names = "--expand", descriptionKey = "capacity-expand")
    private boolean expand;

    public CapacityCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected Answers asJson(Huisnorm huisnorm, AssessmentOptions options) throws IOException {
        CapacityWriter writer = new CapacityWriter(surroundings().out(), locale(), huisnorm.rulebook(), options);
        return new Answers() {
            @Override
            public void add(FacilityDocument document) throws IOException {
                writer.add(document, huisnorm.capacity(document.facility(), options));
            }

            @Override
            public void close() throws IOException {
                writer.close();
            }
        };
    }

    @Override
    protected Answers asText(Huisnorm huisnorm, AssessmentOptions options) {
        CapacityText text = new CapacityText(surroundings().out(), locale(), expand);
        return document -> text.add(
                document,
                huisnorm.assess(document.facility(), options),
                huisnorm.capacity(document.facility(), options));
    }
}
