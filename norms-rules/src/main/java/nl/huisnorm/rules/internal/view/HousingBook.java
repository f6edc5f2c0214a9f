package nl.huisnorm.rules.internal.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.huisnorm.settlement.HousingLine;

/** What a plan is told of the facilities it names, and of the other plans it is judged with. */
public interface HousingBook {

    /** A facility on a day. */
    FacilityOnDay on(String facility, LocalDate day);

    /**
     * The days on which beds of a line may begin or cease to count by a date: of the line and its promises, of permits and
     * certificates of its facility, of other plans, exceptions and the law.
     */
    Set<LocalDate> turningDays(HousingLine line);

    /** The id of the first facility that is the same house as one: that has its id or its address; else its own. */
    String house(String facility);

    /** Those of the lines of other plans in a facility that were promised earlier than this plan, or later, by the day of agreement. */
    List<HousingLine> promised(String facility, boolean earlier);

    /** The housing lines of other plans that promise beds in a facility. */
    List<HousingLine> elsewhere(String facility);
}
