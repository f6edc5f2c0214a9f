package nl.huisnorm.answer.question;

import java.util.Comparator;
import java.util.Objects;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.facility.Walk;
import nl.huisnorm.internal.facts.Fact;
import nl.huisnorm.internal.facts.FactTable;

/** Where on a walk a question is asked, as the table of facts has it. */
final class WalkingOrder {

    private WalkingOrder() {}

    static Walk of(Question question) {
        Fact fact = FactTable.get().fact(question.owner() + "." + question.fact());
        if (fact == null) {
            return Walk.OFFICE;
        }
        return question.places().stream()
                .map(Question.Place::room)
                .map(room -> fact.walk().in(Objects.requireNonNullElse(room, RoomKind.OTHER)))
                .min(Comparator.naturalOrder())
                .orElse(fact.walk());
    }
}
