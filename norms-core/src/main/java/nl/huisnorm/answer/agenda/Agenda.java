package nl.huisnorm.answer.agenda;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.Missing;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.stability.Experimental;

/**
 * The days on which something must be done or ends under a settlement plan: the duties that were judged, the reports that are
 * still to come, and the ends of certificates, permits, housing lines and the agreement.
 *
 * @param last the last day that was looked at
 * @param goesOn whether something is due or ends after that day too, or more reports are to come than are named one by one
 * @param items the days, the first first
 * @param unknown what is not known, so that days can be missing
 */
@Experimental
public record Agenda(LocalDate last, boolean goesOn, List<AgendaItem> items, List<Missing> unknown) {

    /** Copies the lists, so that the agenda cannot change afterwards. */
    public Agenda {
        items = List.copyOf(items);
        unknown = List.copyOf(unknown);
    }

    /**
     * The agenda of a plan.
     *
     * @param judged the plan as it was judged
     * @param facilities the facilities it was judged with
     * @param last the last day wanted, also for an agreement that ends later or not at all
     */
    public static Agenda of(SettlementAssessment judged, Collection<Facility> facilities, LocalDate last) {
        return new AgendaMaker(judged, facilities, last).make();
    }

    /** What must be done and is not done, or ends, from a day up to another. */
    public List<AgendaItem> open(LocalDate from, LocalDate until) {
        return items.stream()
                .filter(item -> !item.isClosed())
                .filter(item -> !item.day().isBefore(from) && !item.day().isAfter(until))
                .toList();
    }
}
