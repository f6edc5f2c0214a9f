package nl.huisnorm.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.huisnorm.facility.Bounds;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Matches;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.facility.Municipality;
import nl.huisnorm.stability.MadeByLibrary;
import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Named;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What one municipality has laid down: which local norms it has adopted, where and with which numbers, which numbers of
 * national rules it has changed where the law allows that, and norms of its own.
 *
 * @param id the profile's id, for instance {@code landerd-2020}
 * @param municipality the municipality's name
 * @param code its CBS code, {@code GM} and four digits; a reader of files fills in that of the municipality of that name
 * @param alsoIn the codes of other municipalities that have laid down the same
 * @param title the policy's name
 * @param status what became of the policy, as far as is known
 * @param confidence how sure the profile is
 * @param source where it was read
 * @param from the first day it holds
 * @param until the last day it holds; none while that is not known
 * @param remark what its reader must know
 * @param norms the norms of the rulebook that it adopts or changes; may be empty where it has norms of its own
 * @param own the municipality's own norms, judged by what stands here
 */
@Stable
public record Profile(
        @Matches(value = "[a-z0-9-]+", example = "landerd-2020")
        String id,

        String municipality,

        @Matches(value = "GM[0-9]{4}", example = "GM0847") @Nullable String code,

        @Nullable List<String> alsoIn,
        Text title,
        Status status,
        Confidence confidence,
        String source,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable Text remark,
        List<LocalNorm> norms,
        @Nullable List<OwnNorm> own) {

    /** Stands among the codes where somebody insists that it is judged by wherever a facility stands. */
    private static final String ANYWHERE = "anywhere";

    /** What became of a policy. */
    public enum Status implements Named {
        /** It was laid down. */
        ADOPTED,
        /** It was proposed; whether it was laid down is not known. Shown, and turns no verdict. */
        PROPOSAL,
        /** A starting point or a wish that binds nobody. Shown, and turns no verdict. */
        WISH,
        /** It has ended. */
        ENDED;

        /** Whether what has this status is shown and turns no verdict. */
        public boolean isShownOnly() {
            return this == PROPOSAL || this == WISH;
        }
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
     * @param status what became of it; none for that of the profile
     * @param requirement what it requires here, where that is not what the norm says; a parameter's id between braces stands for
     *     the number
     * @param scope where it holds, beside where the norm itself holds; none for everywhere
     * @param values the numbers
     * @param instead other numbers in some circumstances; the first whose circumstances are there goes
     * @param unless where this holds, the norm is met whatever its number says
     */
    public record LocalNorm(
            String norm,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String article,
            @Nullable Confidence confidence,
            @Nullable String source,
            @Nullable Status status,
            @Nullable Text requirement,
            @Nullable Condition scope,
            @Nullable List<LocalValue> values,
            @Nullable List<OtherNumbers> instead,
            @Nullable Condition unless) {

        /** Copies the lists, so that this cannot change afterwards. */
        @MadeByLibrary
        public LocalNorm {
            values = values == null ? null : List.copyOf(values);
            instead = instead == null ? null : List.copyOf(instead);
        }

        /** A norm as the rulebook has it, with numbers. */
        public static LocalNorm of(String norm, @Nullable List<LocalValue> values) {
            return new LocalNorm(norm, null, null, null, null, null, null, null, null, values, null, null);
        }

        /** The other numbers; empty where there are none. */
        public List<OtherNumbers> others() {
            return Objects.requireNonNullElse(instead, List.of());
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
            String parameter, @Bounds(max = "1000000000") BigDecimal value, MeasurementUnit unit) {
        /** Made by the library. */
        @MadeByLibrary
        public LocalValue {}
    }

    /**
     * Numbers that hold instead in some circumstances.
     *
     * @param when the circumstances
     * @param values the numbers; those that are left out stay as they are
     */
    public record OtherNumbers(Condition when, List<LocalValue> values) {
        /** Copies the list, so that this cannot change afterwards. */
        @MadeByLibrary
        public OtherNumbers {
            values = List.copyOf(values);
        }
    }

    /**
     * A norm of the municipality's own. With {@code requires} it is judged from the facts; without, it is a check by hand.
     *
     * @param id the norm's id, which no norm of the rulebook has
     * @param regime the id of the regime it belongs to: {@code municipality} for a policy rule, which is what is left out,
     *     {@code ordinance} for an ordinance
     * @param title a short name
     * @param requirement what it requires; a parameter's id between braces stands for the number
     * @param question the question a person answers, for a check by hand; yes means that the norm is met
     * @param subject what it is applied to
     * @param from the first day; none for that of the profile
     * @param until the last day; none for that of the profile
     * @param scope when it applies to a subject; none for always
     * @param requires what must hold for it to be met; none for a check by hand
     * @param quantity what it measures, where it compares with a parameter
     * @param parameters the numbers that it compares with
     * @param severity how grave a shortcoming is
     * @param status what became of it; none for that of the profile
     * @param confidence how sure it is; none for that of the profile
     * @param article where it stands in the policy
     * @param source where it was read; none for that of the profile
     */
    public record OwnNorm(
            @Matches(value = "(?=[A-Z0-9]*-)(?![A-Z0-9-]*-(?:-|$))[A-Z][A-Z0-9-]+", example = "ZUNDERT-WONING")
            String id,

            @Nullable String regime,
            Text title,
            Text requirement,
            @Nullable Text question,
            SubjectKind subject,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Condition scope,
            @Nullable Condition requires,
            @Nullable Quantity quantity,
            @Nullable List<OwnParameter> parameters,
            @Nullable Severity severity,
            @Nullable Status status,
            @Nullable Confidence confidence,
            @Nullable String article,
            @Nullable String source) {

        /** Copies the list, so that this cannot change afterwards. */
        @MadeByLibrary
        public OwnNorm {
            parameters = parameters == null ? null : List.copyOf(parameters);
        }

        /** The numbers it compares with; empty where there are none. */
        public List<OwnParameter> numbers() {
            return Objects.requireNonNullElse(parameters, List.of());
        }
    }

    /**
     * A number of a norm of the municipality's own.
     *
     * @param id the parameter's id, unique in its norm
     * @param label what it is
     * @param unit the unit of its values
     * @param values its values, oldest first; their periods do not overlap
     */
    public record OwnParameter(String id, Text label, MeasurementUnit unit, List<Parameter.Value> values) {
        /** Copies the list, so that this cannot change afterwards. */
        @MadeByLibrary
        public OwnParameter {
            values = List.copyOf(values);
        }
    }

    /** Copies the lists, so that the profile cannot change afterwards. */
    @MadeByLibrary
    public Profile {
        alsoIn = alsoIn == null ? null : List.copyOf(alsoIn);
        norms = List.copyOf(norms);
        own = own == null ? null : List.copyOf(own);
    }

    /** The period in which a norm of the profile holds. */
    public Validity validityOf(LocalNorm norm) {
        return period(norm.from(), norm.until());
    }

    /** The period in which a norm of the municipality's own holds. */
    public Validity validityOf(OwnNorm norm) {
        return period(norm.from(), norm.until());
    }

    private Validity period(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Validity(first == null ? from : first, last == null ? until : last);
    }

    /** The municipality's own norms; empty where there are none. */
    public List<OwnNorm> ownNorms() {
        return Objects.requireNonNullElse(own, List.of());
    }

    /**
     * The codes of the municipalities that have laid this down. Empty where none is given; a reader of files fills in that of the
     * municipality of the profile's name, if there is one.
     */
    public List<String> codes() {
        List<String> codes = new ArrayList<>();
        if (code != null) {
            codes.add(code);
        }
        codes.addAll(Objects.requireNonNullElse(alsoIn, List.of()));
        codes.remove(ANYWHERE);
        return List.copyOf(codes);
    }

    /**
     * Whether it may hold in a municipality: in one of its own, in one that was merged into one of its own and, as far as can be
     * told, in one that one of its own was merged into. A profile without codes is taken to hold wherever it is asked for.
     *
     * @param municipality a CBS code
     */
    public boolean mayHoldIn(String municipality) {
        List<String> codes = codes();
        return isAnywhere() || codes.isEmpty() || holdsIn(codes, municipality) || isPartOf(municipality);
    }

    private static boolean holdsIn(List<String> codes, String municipality) {
        return codes.contains(municipality)
                || Municipality.of(municipality)
                        .map(Municipality::into)
                        .filter(into -> holdsIn(codes, into))
                        .isPresent();
    }

    /**
     * Whether a municipality is larger than those that laid this down, since one of them was merged into it: then it cannot be told by
     * the code whether it holds at a place.
     *
     * @param municipality a CBS code
     */
    public boolean isPartOf(String municipality) {
        List<String> codes = codes();
        return !holdsIn(codes, municipality) && codes.stream().anyMatch(one -> holdsIn(List.of(municipality), one));
    }

    /**
     * Whether it may hold at a facility: by its municipality and, where that is larger than those that laid this down, by the former
     * one that it says it lay in. It may where the facility says neither.
     */
    public boolean mayHoldAt(Facility facility) {
        String here = facility.municipality();
        String former = facility.formerMunicipality();
        if (here == null || isAnywhere()) {
            return true;
        }
        return (former != null && isPartOf(here)) ? holdsIn(codes(), former) : mayHoldIn(here);
    }

    /**
     * Whether it cannot be told if it holds at a facility: that is in a municipality that one of those that laid this down was merged
     * into, and does not say in which former one it lay.
     */
    public boolean isOpenAt(Facility facility) {
        String here = facility.municipality();
        return !isAnywhere() && here != null && facility.formerMunicipality() == null && isPartOf(here);
    }

    /** Whether it holds on a day: all of it, or none but what says other days itself. */
    public boolean holdsOn(LocalDate day) {
        return new Validity(from, until).includes(day);
    }

    /** The same, with a code. */
    public Profile withCode(@Nullable String other) {
        return new Profile(
                id, municipality, other, alsoIn, title, status, confidence, source, from, until, remark, norms, own);
    }

    /** The same, to be judged by wherever a facility stands: for who insists. It keeps its codes, so that it can be told. */
    public Profile anywhere() {
        return isAnywhere() ? this : withOthers(together(alsoIn, ANYWHERE));
    }

    /** Whether somebody insists that it is judged by wherever a facility stands. */
    public boolean isAnywhere() {
        return alsoIn != null && alsoIn.contains(ANYWHERE);
    }

    /** Whether a facility is judged by it only because somebody insists: it stands where this does not, or not for certain, hold. */
    public boolean isInsistedAt(Facility facility) {
        Profile own = ofItsOwn();
        return isAnywhere() && (!own.mayHoldAt(facility) || own.isOpenAt(facility));
    }

    /** The same of what is in a municipality. */
    public boolean isInsistedIn(String municipality) {
        Profile own = ofItsOwn();
        return isAnywhere() && (!own.mayHoldIn(municipality) || own.isPartOf(municipality));
    }

    private Profile ofItsOwn() {
        return withOthers(codes().stream().filter(one -> !one.equals(code)).toList());
    }

    private static List<String> together(@Nullable List<String> codes, String other) {
        List<String> all = new ArrayList<>(Objects.requireNonNullElse(codes, List.of()));
        all.add(other);
        return all;
    }

    private Profile withOthers(List<String> others) {
        return new Profile(
                id, municipality, code, others, title, status, confidence, source, from, until, remark, norms, own);
    }
}
