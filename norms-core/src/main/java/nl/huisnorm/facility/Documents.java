package nl.huisnorm.facility;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which documents the facility has. Whether their content is sufficient is for a person to judge.
 *
 * @param managementPlan management plan; yes or no
 * @param houseRules house rules; yes or no
 * @param nightRegister night register; yes or no
 * @param neighbourhoodDialogue report of the dialogue with neighbours; yes or no
 * @param operatingLicence operating licence; yes or no
 * @param councilAdvice advice of the municipal council; yes or no
 * @param namedContact named contact for neighbours and authorities; yes or no
 * @param lettingReportedOn day the letting was reported to the municipality
 */
@RecordBuilder
public record Documents(
        @Nullable Boolean managementPlan,
        @Nullable Boolean houseRules,
        @Nullable Boolean nightRegister,
        @Nullable Boolean neighbourhoodDialogue,
        @Nullable Boolean operatingLicence,
        @Nullable Boolean councilAdvice,
        @Nullable Boolean namedContact,
        @Nullable LocalDate lettingReportedOn)
        implements DocumentsBuilder.With {}
