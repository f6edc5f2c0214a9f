package nl.huisnorm.settlement;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import nl.huisnorm.facility.Matches;
import org.jspecify.annotations.Nullable;

/**
 * What is applied for, and what came with it.
 *
 * @param id the application's number; not blank
 * @param name the name people know it by
 * @param kind what is applied for
 * @param lodgedOn the day it was lodged
 * @param uniformProcedure whether the uniform preparation procedure applies (uniforme openbare
 *     voorbereidingsprocedure); yes or no
 * @param extended whether the decision was put off once; yes or no
 * @param decided whether the municipality has decided; yes or no
 * @param decidedOn the day of the decision
 * @param participationStated whether the application says if and how others were involved; yes or no
 * @param seasonal whether the building is used for a part of the year; yes or no
 * @param items the data and documents of the use notification
 */
@RecordBuilder
public record Application(
        @Matches(value = "\\P{Cntrl}+", example = "Z-2026-0123")
        String id,

        @Nullable String name,
        ApplicationKind kind,
        LocalDate lodgedOn,
        @Nullable Boolean uniformProcedure,
        @Nullable Boolean extended,
        @Nullable Boolean decided,
        @Nullable LocalDate decidedOn,
        @Nullable Boolean participationStated,
        @Nullable Boolean seasonal,
        @Nullable NotificationItems items)
        implements ApplicationBuilder.With {}
