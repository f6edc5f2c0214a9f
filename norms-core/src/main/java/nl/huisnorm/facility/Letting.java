package nl.huisnorm.facility;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * To whom a facility is let and what residents are told.
 *
 * @param labourMigrants houses labour migrants in the sense of the good landlordship act; yes or no
 * @param takenIntoUseOn day the accommodation was first used for them
 * @param registrationExplained residents were told in writing, in a language they understand, about registration in the BRP; yes or no
 * @param registrationVerified registration as resident was verified where it is due; yes or no
 */
@RecordBuilder
public record Letting(
        @Nullable Boolean labourMigrants,
        @Nullable LocalDate takenIntoUseOn,
        @Nullable Boolean registrationExplained,
        @Nullable Boolean registrationVerified)
        implements LettingBuilder.With {}
