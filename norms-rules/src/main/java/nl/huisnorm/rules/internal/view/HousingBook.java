package nl.huisnorm.rules.internal.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.settlement.HousingLine;

/** What a plan is told of the facilities it names, and of the other plans it is judged with. */
public interface HousingBook {

    /** A facility on a day. */
    FacilityOnDay on(String facility, LocalDate day);

    /** The days on which beds of a line may begin or cease to count by a date of the line and its promises. */
    Set<LocalDate> turningDays(HousingLine line);

    /**
     * The days on which beds in a facility may begin or cease to count by another date: of its permits and certificates, of other
     * plans, exceptions and the law.
     */
    Set<LocalDate> turningDays(String facility);

    /** The id of the first facility that is the same house as one: that has its id or its address; else its own. */
    String house(String facility);

    /** The beds that other plans promise in a facility. */
    BedsElsewhere bedsElsewhere(String facility);

    /** Those of the lines of other plans in a facility that go before the lines of this plan, or of which that cannot be told. */
    List<HousingLine> notAfter(String facility);

    /** The ids of all facilities that are the same house as one, its own included. */
    List<String> sameHouse(String facility);

    /** Whether a facility shows that it has set beds apart for this plan. */
    Flag setApart(String facility);

    /** The persons that other plans, those that come after this one left out, housed in a facility by their last reports. */
    int reportedElsewhere(String facility, LocalDate day);

    /** The housing lines of other plans that promise beds in a facility. */
    List<HousingLine> elsewhere(String facility);
}
