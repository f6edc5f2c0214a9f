package nl.huisnorm.checker.remedy;

import java.io.IOException;
import java.nio.file.Path;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.answer.remedy.Remedies;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.checker.command.Batch;
import nl.huisnorm.checker.command.FacilityCommand;
import nl.huisnorm.checker.command.ProgramVersion;
import nl.huisnorm.checker.command.Surroundings;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.CostModelReader;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.io.write.RemediesWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells the smallest changes that make facilities comply. */
@Command(
        name = "remedies",
        aliases = "herstel",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
public final class RemediesCommand extends FacilityCommand {

    @Option(names = "--costs", paramLabel = "FILE", descriptionKey = "costs")
    private @Nullable Path costs;

    public RemediesCommand(Surroundings surroundings) {
        super(surroundings);
    }

    private CostModel weights() throws UnreadableInputException {
        return costs == null ? CostModelReader.standard() : CostModelReader.read(costs);
    }

    @Override
    protected Answers asJson(Huisnorm huisnorm, AssessmentOptions options)
            throws UnreadableInputException, IOException {
        CostModel weights = weights();
        RemediesWriter writer =
                new RemediesWriter(surroundings().out(), locale(), huisnorm.rulebook(), options, weights);
        return new Answers() {
            @Override
            public Batch.Answer about(FacilityDocument document) {
                Remedies remedies = huisnorm.remedies(document.facility(), options, weights);
                return () -> writer.add(document, remedies);
            }

            /** What is wrong with a plan itself is mended by other agreements, not by changing a house. */
            @Override
            public Batch.Answer about(PlanDocument plan) {
                return Batch.Answer.NONE;
            }

            @Override
            public void close() throws IOException {
                writer.close();
            }
        };
    }

    @Override
    protected Answers asText(Huisnorm huisnorm, AssessmentOptions options) throws UnreadableInputException {
        CostModel weights = weights();
        RemediesText text = new RemediesText(surroundings().out(), locale());
        return new Answers() {
            @Override
            public Batch.Answer about(FacilityDocument document) {
                Remedies remedies = huisnorm.remedies(document.facility(), options, weights);
                return () -> text.add(document, remedies);
            }

            @Override
            public Batch.Answer about(PlanDocument plan) {
                return () -> text.add(plan);
            }
        };
    }
}
