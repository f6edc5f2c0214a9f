package nl.huisnorm.checker.capacity;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.capacity.Capacity;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.checker.command.Batch;
import nl.huisnorm.checker.command.FacilityCommand;
import nl.huisnorm.checker.command.ProgramVersion;
import nl.huisnorm.checker.command.Surroundings;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.io.write.CapacityWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells how many people may live in facilities, and which norms make it so. */
@Command(
        name = "capacity",
        aliases = "capaciteit",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
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
            public Batch.Answer about(FacilityDocument document) {
                Capacity capacity = huisnorm.capacity(document.facility(), options);
                return () -> writer.add(document, capacity);
            }

            @Override
            public Batch.Answer about(PlanDocument plan) {
                SettlementAssessment assessment = huisnorm.assess(plan.plan(), plan.facilities(), options);
                Map<String, Capacity> facilities = facilities(plan, huisnorm, options);
                return () -> writer.add(plan, assessment, facilities);
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
        return new Answers() {
            @Override
            public Batch.Answer about(FacilityDocument document) {
                Assessment assessment = huisnorm.assess(document.facility(), options);
                Capacity capacity = huisnorm.capacity(document.facility(), options);
                return () -> text.add(document, assessment, capacity);
            }

            @Override
            public Batch.Answer about(PlanDocument plan) {
                SettlementAssessment assessment = huisnorm.assess(plan.plan(), plan.facilities(), options);
                Map<String, Capacity> facilities = facilities(plan, huisnorm, options);
                return () -> text.add(plan, assessment, facilities);
            }
        };
    }

    private static Map<String, Capacity> facilities(PlanDocument plan, Huisnorm huisnorm, AssessmentOptions options) {
        Map<String, Capacity> facilities = new HashMap<>();
        plan.facilities().forEach(one -> facilities.put(one.id(), huisnorm.capacity(one, options)));
        return facilities;
    }
}
