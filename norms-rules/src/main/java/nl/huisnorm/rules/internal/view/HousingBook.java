package nl.huisnorm.rules.internal.view;

import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.settlement.HousingLine;

/** What a plan is told of the facilities it names, and of the other plans it is judged with. */
public interface HousingBook {

    /** A facility on a day. */
    FacilityOnDay on(String facility, LocalDate day);

    /** The housing lines of other plans that promise beds in a facility. */
    List<HousingLine> elsewhere(String facility);
}
