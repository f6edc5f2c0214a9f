package nl.huisnorm.rules.internal.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The minimum wage an hour by date and age, as the rulebook has it. */
@FunctionalInterface
public interface MinimumWage {

    /** From this age on it makes no difference. */
    int GROWN_UP = 21;

    /** The least age that has one. */
    int YOUNGEST = 15;

    /** One of which nothing is known. */
    MinimumWage NONE = (day, age) -> null;

    /**
     * The minimum wage.
     *
     * @param day the day
     * @param age the age in whole years, from {@link #YOUNGEST} to {@link #GROWN_UP}
     * @return euros an hour; none where the rulebook has no number of that day
     */
    @Nullable BigDecimal hourly(LocalDate day, int age);
}
