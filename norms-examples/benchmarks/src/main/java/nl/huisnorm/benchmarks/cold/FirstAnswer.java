package nl.huisnorm.benchmarks.cold;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.benchmarks.dmn.DmnDecisions;
import nl.huisnorm.benchmarks.drl.DrlRules;
import nl.huisnorm.benchmarks.evrete.EvreteRules;
import nl.huisnorm.benchmarks.loops.PlainLoops;
import nl.huisnorm.benchmarks.subset.Answer;
import nl.huisnorm.benchmarks.subset.Judge;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;

/** Reads one facility and has it judged by another engine, once, its rules made ready included. */
public final class FirstAnswer {

    private FirstAnswer() {}

    /**
     * Judges a file.
     *
     * @param arguments the file, the day and which engine
     */
    public static void main(String[] arguments) throws UnreadableInputException {
        Facility facility = FacilityReader.read(Path.of(arguments[0])).facility();
        LocalDate day = LocalDate.parse(arguments[1]);
        List<Answer> answers = judge(arguments[2], facility, day);
        if (answers.isEmpty()) {
            throw new IllegalStateException("no answers");
        }
        Peak.print();
    }

    private static List<Answer> judge(String engine, Facility facility, LocalDate day) {
        if (engine.equals("evrete")) {
            try (EvreteRules evrete = new EvreteRules()) {
                return evrete.judge(facility, day);
            }
        }
        Judge judge = switch (engine) {
            case "loops" -> PlainLoops.withEvidence();
            case "drools" -> new DrlRules();
            case "dmn" -> new DmnDecisions();
            default -> throw new IllegalArgumentException(engine);
        };
        return judge.judge(facility, day);
    }
}
