package nl.huisnorm.facility;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate for the quality of housing, held by the operator.
 *
 * @param scheme certification scheme
 * @param accredited given by a body accredited for that scheme; yes or no
 * @param from first day of the certificate
 * @param until last day of the certificate
 */
@RecordBuilder
public record Certificate(
        @Nullable CertificationScheme scheme,
        @Nullable Boolean accredited,
        @Nullable LocalDate from,
        @Nullable LocalDate until)
        implements CertificateBuilder.With {}
