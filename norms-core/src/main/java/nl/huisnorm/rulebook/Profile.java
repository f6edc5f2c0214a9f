package nl.huisnorm.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.facility.Bounds;
import nl.huisnorm.facility.Matches;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Named;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What one municipality has laid down: which local norms it has adopted, with which numbers, and which numbers of
 * national rules it has changed where the law allows that.
 *
 * @param id the profile's id, for instance {@code landerd-2020}
 * @param municipality the municipality's name
 * @param code its CBS code, {@code GM} and four digits; where it is known, a facility in another municipality is not
 *     judged by the profile
 * @param title the policy's name
 * @param status what became of the policy, as far as is known
 * @param confidence how sure the profile is
 * @param source where it was read
 * @param from the first day it holds
 * @param until the last day it holds; none while that is not known
 * @param remark what its reader must know
 * @param norms the norms it adopts or changes
 */
@Stable
public record Profile(
        @Matches(value = "[a-z0-9-]+", example = "landerd-2020")
        String id,

        String municipality,

        @Matches(value = "GM[0-9]{4}", example = "GM0847") @Nullable String code,

        Text title,
        Status status,
        Confidence confidence,
        String source,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable Text remark,
        List<LocalNorm> norms) {

    /** What became of a policy. */
    public enum Status implements Named {
        /** It was laid down. */
        ADOPTED,
        /** It was proposed; whether it was laid down is not known. */
        PROPOSAL,
        /** It has ended. */
        ENDED
    }

    /**
     * A norm that a municipality adopts, or of which it changes numbers.
     *
     * @param norm the norm's id
     * @param from the first day; none for that of the profile
     * @param until the last day; none for that of the profile
     * @param article where it stands in the policy
     * @param confidence how sure it is; none for that of the profile
     * @param source where it was read; none for that of the profile
     * @param values the numbers
     */
    public record LocalNorm(
            String norm,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String article,
            @Nullable Confidence confidence,
            @Nullable String source,
            @Nullable List<LocalValue> values) {

        /** Copies the list, so that this cannot change afterwards. */
        public LocalNorm {
            values = values == null ? null : List.copyOf(values);
        }
    }

    /**
     * A number that a municipality has laid down.
     *
     * @param parameter the id of the norm's parameter
     * @param value the number
     * @param unit its unit, which must be the parameter's
     */
    public record LocalValue(
            String parameter, @Bounds(max = "1000000000") BigDecimal value, MeasurementUnit unit) {}

    /** Copies the list, so that the profile cannot change afterwards. */
    public Profile {
        norms = List.copyOf(norms);
    }

    /** The period in which a norm of the profile holds. */
    public Validity validityOf(LocalNorm norm) {
        return new Validity(norm.from() == null ? from : norm.from(), norm.until() == null ? until : norm.until());
    }
}
