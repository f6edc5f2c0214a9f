package nl.huisnorm.internal.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.source.WrittenNumber;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Profile.LocalNorm;
import nl.huisnorm.rulebook.Profile.LocalValue;
import nl.huisnorm.rulebook.Validity;
import org.jspecify.annotations.Nullable;

/** What a profile cannot say, though each of its fields by itself can be read. */
public final class ProfileChecks {

    /** Notes a problem with a place of the profile. */
    @FunctionalInterface
    public interface Sink {
        /** Notes it. */
        void add(Pointer at, String code, Object... arguments);
    }

    private final Map<String, Norm> norms;
    private final Sink sink;

    /**
     * Prepares the checks.
     *
     * @param norms the norms of the rulebook, as it stands without a profile
     * @param sink where problems go
     */
    public ProfileChecks(List<Norm> norms, Sink sink) {
        this.norms = norms.stream().collect(Collectors.toMap(Norm::id, Function.identity(), (first, second) -> first));
        this.sink = sink;
    }

    /** Checks a profile. */
    public void check(Profile profile) {
        order(profile.from(), profile.until(), Pointer.ROOT);
        Pointer list = Pointer.ROOT.field("norms");
        List<LocalNorm> seen = new ArrayList<>();
        for (int i = 0; i < profile.norms().size(); i++) {
            LocalNorm local = profile.norms().get(i);
            Pointer at = list.element(i);
            Validity period = profile.validityOf(local);
            order(period.from(), period.until(), at);
            for (LocalNorm earlier : seen) {
                if (earlier.norm().equals(local.norm())
                        && profile.validityOf(earlier).overlaps(period)) {
                    sink.add(at, "profile-overlap", local.norm());
                }
            }
            seen.add(local);
            Norm norm = norms.get(local.norm());
            if (norm == null) {
                sink.add(at.field("norm"), "profile-unknown-norm", local.norm());
            } else {
                long occurrences = profile.norms().stream()
                        .filter(other -> other.norm().equals(norm.id()))
                        .count();
                check(local, norm, at, occurrences);
            }
        }
    }

    private void check(LocalNorm local, Norm norm, Pointer at, long occurrences) {
        boolean settable = norm.parameters().values().stream().anyMatch(Parameter::local);
        if (!norm.local() && !settable) {
            sink.add(at.field("norm"), "profile-not-local", norm.id());
            return;
        }
        if (norm.parameters().isEmpty() && occurrences > 1) {
            sink.add(at, "profile-norm-twice", norm.id());
        }
        List<LocalValue> values = Objects.requireNonNullElse(local.values(), List.of());
        for (int i = 0; i < values.size(); i++) {
            check(values, i, norm, at.field("values").element(i));
        }
        for (Parameter parameter : norm.parameters().values()) {
            boolean given = values.stream().anyMatch(value -> value.parameter().equals(parameter.id()));
            if (norm.local() && parameter.values().isEmpty() && !given) {
                sink.add(at, "profile-value-missing", norm.id(), parameter.id());
            }
        }
        if (!norm.local() && values.isEmpty()) {
            sink.add(at, "profile-changes-nothing", norm.id());
        }
    }

    private void check(List<LocalValue> values, int index, Norm norm, Pointer at) {
        LocalValue value = values.get(index);
        Parameter parameter = norm.parameters().get(value.parameter());
        if (parameter == null || !parameter.local()) {
            sink.add(at.field("parameter"), "profile-unknown-parameter", norm.id(), value.parameter());
            return;
        }
        unit(value.unit(), parameter, at, sink);
        thousands(value.value(), parameter.unit(), at, sink);
        if (values.subList(0, index).stream()
                .anyMatch(other -> other.parameter().equals(value.parameter()))) {
            sink.add(at.field("parameter"), "profile-value-twice", value.parameter());
        }
    }

    /** Notes a number in another unit than that of its parameter. */
    static void unit(MeasurementUnit unit, Parameter parameter, Pointer at, Sink sink) {
        if (parameter.unit() != unit) {
            sink.add(
                    at.field("unit"),
                    "profile-unit",
                    parameter.id(),
                    unit.key(),
                    parameter.unit().key());
        }
    }

    /** Asks for a number that some read as a thousand times as much, in a unit of which nobody gives thousandths. */
    static void thousands(BigDecimal value, MeasurementUnit unit, Pointer at, Sink sink) {
        String written = value.toPlainString();
        if (WrittenNumber.isCounted(unit) && WrittenNumber.mayBeThousands(written)) {
            List<String> either = WrittenNumber.either(written);
            sink.add(at.field("value"), "number-which", written, either.get(0), either.get(1));
        }
    }

    private void order(@Nullable LocalDate from, @Nullable LocalDate until, Pointer at) {
        order(from, until, at, sink);
    }

    /** Notes a period that ends before it begins. */
    static void order(@Nullable LocalDate from, @Nullable LocalDate until, Pointer at, Sink sink) {
        if (from != null && until != null && until.isBefore(from)) {
            sink.add(at.field("until"), "until-before-from", until, from);
        }
    }
}
