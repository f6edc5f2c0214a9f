package nl.huisnorm.benchmarks.subset;

import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.facility.Facility;

/** Judges facilities by the norms of the comparison. */
@FunctionalInterface
public interface Judge {

    /** The answers about a facility on a day, in any order. */
    List<Answer> judge(Facility facility, LocalDate day);
}
