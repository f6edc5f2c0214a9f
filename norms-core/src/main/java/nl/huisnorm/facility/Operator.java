package nl.huisnorm.facility;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The organisation that runs a facility.
 *
 * @param name its name
 * @param kvkNumber its number in the trade register (KvK-nummer): eight digits
 * @param housingAssociation is a housing association (toegelaten instelling); yes or no
 * @param employmentAgency lends workers to others (employment agency); yes or no
 * @param boundByAgencyAgreement bound by the collective agreement for agency workers; yes or no
 * @param agriculturalEmployer houses workers in own employment under the open cultivation or greenhouse agreement; yes or no
 */
@RecordBuilder
public record Operator(
        @Nullable String name,

        @Matches(value = "[0-9]{8}", example = "12345678") @Nullable String kvkNumber,

        @Nullable Boolean housingAssociation,
        @Nullable Boolean employmentAgency,
        @Nullable Boolean boundByAgencyAgreement,
        @Nullable Boolean agriculturalEmployer)
        implements OperatorBuilder.With {}
