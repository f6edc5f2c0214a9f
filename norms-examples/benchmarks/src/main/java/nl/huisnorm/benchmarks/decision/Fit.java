package nl.huisnorm.benchmarks.decision;

import java.util.Set;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.rulebook.DecidedBy;
import nl.huisnorm.rulebook.Direction;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rulebook.Quantity;

/** Whether a norm is a table of thresholds, by its data, and why not. */
public enum Fit {
    /** What is measured is held against the number of the day. */
    THRESHOLD,
    /** There is one for every so many persons. */
    FOR_PERSONS,
    /** A person decides. */
    BY_A_PERSON,
    /** It measures nothing: it asks whether something is there, or is so. */
    NOTHING_MEASURED,
    /** What is measured is held against another fact. */
    NO_NUMBER,
    /** Which of several numbers holds, its rule decides. */
    SEVERAL_NUMBERS,
    /** Its rule computes with the number before it compares. */
    OTHER_UNIT,
    /** An agreement or a municipality sets the number. */
    OPEN_NUMBER,
    /** It holds only where a municipality adopts it, with its numbers. */
    LOCAL,
    /** Its data look like a threshold, and its rule asks or computes more than they say. */
    RULE_ASKS_MORE;

    /** Whether it is a table. */
    public boolean isTable() {
        return this == THRESHOLD || this == FOR_PERSONS;
    }

    /**
     * What a norm is.
     *
     * @param norm the norm
     * @param askingMore the ids of norms whose rules ask more than their data say
     */
    public static Fit of(Norm norm, Set<String> askingMore) {
        Quantity quantity = norm.quantity();
        if (norm.decidedBy() == DecidedBy.PERSON) {
            return BY_A_PERSON;
        }
        if (quantity == null) {
            return NOTHING_MEASURED;
        }
        if (norm.parameters().isEmpty()) {
            return NO_NUMBER;
        }
        if (norm.parameters().size() > 1) {
            return SEVERAL_NUMBERS;
        }
        Parameter parameter = norm.parameters().values().iterator().next();
        if (parameter.open()) {
            return OPEN_NUMBER;
        }
        if (norm.local()) {
            return LOCAL;
        }
        boolean isForPersons = quantity.unit() == MeasurementUnit.COUNT
                && parameter.unit() == MeasurementUnit.PERSONS
                && quantity.direction() == Direction.AT_LEAST;
        if (quantity.unit() != parameter.unit() && !isForPersons) {
            return OTHER_UNIT;
        }
        if (askingMore.contains(norm.id())) {
            return RULE_ASKS_MORE;
        }
        return isForPersons ? FOR_PERSONS : THRESHOLD;
    }
}
