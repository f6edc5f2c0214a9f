package nl.huisnorm.settlement;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What workers are told and offered.
 *
 * @param healthInsurance whether they are told of health insurance; yes or no
 * @param language whether they are offered language lessons; yes or no
 * @param integration whether they are told of living in the municipality; yes or no
 * @param registrationInformed whether they are told of registration in the BRP; yes or no
 * @param registrationVerified whether registration of those who stay longer than four months is verified; yes or
 *     no
 * @param exploitationRoute whether there is a route to report signals of exploitation; yes or no
 * @param labourInspectorate whether that route names the labour inspectorate; yes or no
 */
@RecordBuilder
public record Care(
        @Nullable Boolean healthInsurance,
        @Nullable Boolean language,
        @Nullable Boolean integration,
        @Nullable Boolean registrationInformed,
        @Nullable Boolean registrationVerified,
        @Nullable Boolean exploitationRoute,
        @Nullable Boolean labourInspectorate)
        implements CareBuilder.With {}
