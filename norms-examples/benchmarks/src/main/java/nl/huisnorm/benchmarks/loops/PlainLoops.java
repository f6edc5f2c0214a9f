package nl.huisnorm.benchmarks.loops;

import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.benchmarks.subset.Answer;
import nl.huisnorm.benchmarks.subset.Answers;
import nl.huisnorm.benchmarks.subset.Check;
import nl.huisnorm.benchmarks.subset.Facts;
import nl.huisnorm.benchmarks.subset.Flattening;
import nl.huisnorm.benchmarks.subset.Judge;
import nl.huisnorm.facility.Facility;

/** Judges by one loop over each kind of fact. */
public final class PlainLoops implements Judge {

    private final boolean evidence;

    private PlainLoops(boolean evidence) {
        this.evidence = evidence;
    }

    /** Loops that tell what they used, as findings of the library do. */
    public static PlainLoops withEvidence() {
        return new PlainLoops(true);
    }

    /** Loops that tell no more than the answer. */
    public static PlainLoops bare() {
        return new PlainLoops(false);
    }

    @Override
    public List<Answer> judge(Facility facility, LocalDate day) {
        Facts facts = Flattening.of(facility, evidence);
        Answers answers = new Answers();
        for (Facts.OfRoom room : facts.rooms()) {
            if (room.kind() == Check.Kind.BEDROOM) {
                Bedrooms.judge(room, answers, trail(List.of()), evidence);
            } else {
                Bedrooms.heating(room, answers, trail(List.of()));
            }
        }
        for (Facts.OfBuilding building : facts.buildings()) {
            Buildings.judge(building, day, answers, evidence);
        }
        for (Facts.OfPlace place : facts.places()) {
            SharedPlaces.judge(place, day, answers, trail(place.residentsFrom()));
        }
        for (Facts.OfExtinguisher extinguisher : facts.extinguishers()) {
            Buildings.judge(extinguisher, day, answers, evidence);
        }
        Wholes.judge(facts.facility(), answers, evidence);
        facts.unlisted().forEach(answers::unlisted);
        return answers.all();
    }

    private Trail trail(List<Evidence> before) {
        return evidence ? Trail.after(before) : Trail.NONE;
    }
}
