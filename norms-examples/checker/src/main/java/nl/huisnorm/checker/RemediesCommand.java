package nl.huisnorm.checker;

import java.nio.file.Path;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.CostModel;
import nl.huisnorm.io.CostModelReader;
import nl.huisnorm.io.FacilityDocument;
import nl.huisnorm.io.RemediesWriter;
import nl.huisnorm.io.UnreadableInputException;
import nl.huisnorm.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells the smallest changes that make facilities comply. */
@Command(name = "remedies", mixinStandardHelpOptions = true, versionProvider = Main.Version.class)
final class RemediesCommand extends FacilityCommand {

    @Option(names = "--costs", paramLabel = "FILE", descriptionKey = "costs")
    private @Nullable Path costs;

    RemediesCommand(Main.Surroundings surroundings) {
        super(surroundings);
    }

    private CostModel weights() throws UnreadableInputException {
        return costs == null ? CostModelReader.standard() : CostModelReader.read(costs);
    }

    @Override
    Answers asJson(Rulebook rulebook, AssessmentOptions options) throws UnreadableInputException {
        CostModel weights = weights();
        RemediesWriter writer = new RemediesWriter(surroundings().out(), locale(), rulebook, options, weights);
        return new Answers() {
            @Override
            public void add(FacilityDocument document) {
                writer.add(document, rulebook.remedies(document.facility(), options, weights));
            }

            @Override
            public void close() {
                writer.close();
            }
        };
    }

    @Override
    Answers asText(Rulebook rulebook, AssessmentOptions options) throws UnreadableInputException {
        CostModel weights = weights();
        RemediesText text = new RemediesText(surroundings().out(), locale());
        return document -> text.add(document, rulebook.remedies(document.facility(), options, weights));
    }
}
