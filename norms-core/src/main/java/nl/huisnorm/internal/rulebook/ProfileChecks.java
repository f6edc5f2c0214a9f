package nl.huisnorm.internal.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.facility.Municipality;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.characters.Characters;
import nl.huisnorm.internal.source.Nearest;
import nl.huisnorm.internal.source.WrittenNumber;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.Interpretation;
import nl.huisnorm.rulebook.NamedFact;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Profile.LocalNorm;
import nl.huisnorm.rulebook.Profile.LocalValue;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.SubjectKind;
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

    /**
     * The rulebook that profiles are for, as it stands without one.
     *
     * @param norms its norms
     * @param regimes the ids of its regimes
     * @param interpretations its open questions
     * @param terms the terms of a regime, by the regime's id
     * @param vocabulary the facts that a condition on subjects of a kind can name; none where that is not to be checked
     */
    public record Law(
            List<Norm> norms,
            List<String> regimes,
            List<Interpretation> interpretations,
            Function<String, Map<String, Condition>> terms,
            @Nullable Function<SubjectKind, Collection<NamedFact>> vocabulary) {

        /** A rulebook's content, with what conditions can name. */
        public static Law of(
                RulebookContent content, @Nullable Function<SubjectKind, Collection<NamedFact>> vocabulary) {
            return new Law(
                    content.norms(),
                    content.regimes().stream().map(Regime::id).toList(),
                    content.interpretations(),
                    regime -> Objects.requireNonNullElse(content.terms().get(regime), Map.of()),
                    vocabulary);
        }
    }

    /** The municipality that examples are of: there is none of that name, and its profile holds wherever it is asked for. */
    private static final String INVENTED = "Voorbeeldgemeente";

    private final Law law;
    private final Map<String, Norm> norms;
    private final Sink sink;
    private final ConditionChecks conditions;

    /**
     * Prepares the checks.
     *
     * @param law the rulebook, as it stands without a profile
     * @param sink where problems go
     */
    public ProfileChecks(Law law, Sink sink) {
        this.law = law;
        this.norms =
                law.norms().stream().collect(Collectors.toMap(Norm::id, Function.identity(), (first, second) -> first));
        this.sink = sink;
        this.conditions = new ConditionChecks(law.vocabulary(), law.interpretations(), sink);
    }

    /** Checks a profile. */
    public void check(Profile profile) {
        order(profile.from(), profile.until(), Pointer.ROOT);
        if (profile.status() == Profile.Status.ENDED && profile.until() == null) {
            sink.add(Pointer.ROOT.field("status"), "profile-ended-when");
        }
        if (profile.norms().isEmpty() && profile.ownNorms().isEmpty()) {
            sink.add(Pointer.ROOT.field("norms"), "profile-empty");
        }
        municipality(profile);
        Pointer list = Pointer.ROOT.field("norms");
        Map<String, Long> occurrences =
                profile.norms().stream().collect(Collectors.groupingBy(LocalNorm::norm, Collectors.counting()));
        Map<String, LocalNorm> first = new HashMap<>();
        Map<String, Periods> held = new HashMap<>();
        for (int i = 0; i < profile.norms().size(); i++) {
            LocalNorm local = profile.norms().get(i);
            Pointer at = list.element(i);
            Validity period = profile.validityOf(local);
            order(period.from(), period.until(), at);
            if (held.computeIfAbsent(local.norm(), any -> new Periods()).add(period)) {
                sink.add(at, "profile-overlap", local.norm());
            }
            LocalNorm earlier = Objects.requireNonNullElse(first.putIfAbsent(local.norm(), local), local);
            if (!isAlike(earlier, local, profile)) {
                sink.add(at, "profile-entries-differ", local.norm());
            }
            Norm norm = norms.get(local.norm());
            if (norm == null) {
                sink.add(at.field("norm"), "profile-unknown-norm", local.norm());
            } else {
                if (check(local, norm, at, occurrences.getOrDefault(norm.id(), 1L))) {
                    circumstances(local, norm, period, at);
                }
                shownOnly(profile, local, norm, at);
            }
        }
        new OwnNormChecks(law, conditions, sink).check(profile);
    }

    /**
     * A profile in a file is of a municipality that there is or was, by its code or its name. One without either would hold everywhere;
     * only that of the invented municipality does.
     */
    public static void name(Profile profile, Sink sink) {
        String name = profile.municipality();
        if (profile.isAnywhere()) {
            sink.add(Pointer.ROOT.field("alsoIn"), "profile-code-unknown", "anywhere");
        }
        boolean isKnown = profile.code() != null
                || Municipality.named(name).isPresent()
                || Characters.name(name).equals(Characters.name(INVENTED));
        if (!isKnown) {
            List<String> names = Municipality.all().stream()
                    .map(Municipality::name)
                    .filter(Objects::nonNull)
                    .toList();
            String near = Nearest.of(name, names);
            Pointer at = Pointer.ROOT.field("municipality");
            if (near == null) {
                sink.add(at, "profile-municipality", name);
            } else {
                sink.add(at, "profile-municipality-near", name, near);
            }
        }
    }

    /** A name and codes that are of one municipality, each of them once. */
    private void municipality(Profile profile) {
        Optional<Municipality> named = Municipality.named(profile.municipality());
        List<String> codes = profile.codes();
        Set<String> once = new HashSet<>();
        for (String code : codes) {
            Pointer at = Pointer.ROOT.field(code.equals(profile.code()) ? "code" : "alsoIn");
            if (Municipality.of(code).isEmpty()) {
                sink.add(at, "profile-code-unknown", code);
            }
            if (!once.add(code)) {
                sink.add(Pointer.ROOT.field("alsoIn"), "profile-code-twice", code);
                return;
            }
        }
        String code = profile.code();
        if (code != null && named.isEmpty()) {
            Municipality.of(code)
                    .filter(one -> one.name() != null)
                    .ifPresent(one -> sink.add(
                            Pointer.ROOT.field("municipality"),
                            "profile-code-of-nobody",
                            code,
                            one.title(),
                            profile.municipality()));
        }
        if (code != null && named.isPresent() && !named.get().code().equals(code)) {
            sink.add(
                    Pointer.ROOT.field("code"),
                    "profile-code-of-other",
                    code,
                    Municipality.of(code).map(Municipality::title).orElse("?"),
                    profile.municipality(),
                    named.get().code());
        }
    }

    /** Whether two periods of a norm say the same of it but for its numbers and where it holds; what one leaves out is the profile's. */
    private static boolean isAlike(LocalNorm one, LocalNorm other, Profile profile) {
        return Objects.equals(one.requirement(), other.requirement())
                && Objects.requireNonNullElse(one.status(), profile.status())
                        == Objects.requireNonNullElse(other.status(), profile.status())
                && Objects.requireNonNullElse(one.confidence(), profile.confidence())
                        == Objects.requireNonNullElse(other.confidence(), profile.confidence());
    }

    /** A proposal or a wish turns no verdict, so it cannot change what binds without it. */
    private void shownOnly(Profile profile, LocalNorm local, Norm norm, Pointer at) {
        if (Objects.requireNonNullElse(local.status(), profile.status()).isShownOnly() && !norm.local()) {
            sink.add(at.field("norm"), "profile-proposal-changes", norm.id());
        }
    }

    /** Whether it is a norm that a municipality has a say in, with what is wrong with its numbers. */
    private boolean check(LocalNorm local, Norm norm, Pointer at, long occurrences) {
        boolean settable = norm.parameters().values().stream().anyMatch(Parameter::local);
        if (!norm.local() && !settable) {
            sink.add(at.field("norm"), "profile-not-local", norm.id());
            return false;
        }
        if (norm.parameters().isEmpty() && occurrences > 1) {
            sink.add(at, "profile-norm-twice", norm.id());
        }
        List<LocalValue> values = Objects.requireNonNullElse(local.values(), List.of());
        check(values, norm, at.field("values"));
        Set<String> given = values.stream().map(LocalValue::parameter).collect(Collectors.toSet());
        for (Parameter parameter : norm.parameters().values()) {
            if (norm.local() && parameter.values().isEmpty() && !given.contains(parameter.id())) {
                sink.add(at, "profile-value-missing", norm.id(), parameter.id());
            }
        }
        if (!norm.local() && values.isEmpty()) {
            sink.add(at, "profile-changes-nothing", norm.id());
        }
        return true;
    }

    /** Where it holds, what is met all the same, and other numbers. */
    private void circumstances(LocalNorm local, Norm norm, Validity period, Pointer at) {
        new LocalNormChecks(law, conditions, sink).check(local, norm, period, at);
        for (int i = 0; i < local.others().size(); i++) {
            List<LocalValue> values = local.others().get(i).values();
            Pointer there = at.field("instead").element(i);
            if (values.isEmpty()) {
                sink.add(there, "profile-changes-nothing", norm.id());
            }
            check(values, norm, there.field("values"));
        }
    }

    private void check(List<LocalValue> values, Norm norm, Pointer list) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            check(values.get(i), seen, norm, list.element(i));
        }
    }

    private void check(LocalValue value, Set<String> seen, Norm norm, Pointer at) {
        Parameter parameter = norm.parameters().get(value.parameter());
        if (parameter == null || !parameter.local()) {
            sink.add(at.field("parameter"), "profile-unknown-parameter", norm.id(), value.parameter());
            return;
        }
        unit(value.unit(), parameter, at, sink);
        thousands(value.value(), at, sink);
        if (!seen.add(value.parameter())) {
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

    /** Asks for a number that some read as a thousand times as much; what a norm asks for has no bounds that tell. */
    static void thousands(BigDecimal value, Pointer at, Sink sink) {
        String written = value.toPlainString();
        if (WrittenNumber.mayBeThousands(written)) {
            List<String> either = WrittenNumber.either(written);
            sink.add(at.field("value"), "number-which", written, either.get(0), either.get(1));
        }
    }

    private void order(@Nullable LocalDate from, @Nullable LocalDate until, Pointer at) {
        order(from, until, at, sink);
    }

    /** A period as a condition; one that ends before it begins is told as that, and leaves nothing out here. */
    static Condition during(Validity period) {
        LocalDate from = period.from();
        LocalDate until = period.until();
        boolean isReversed = from != null && until != null && until.isBefore(from);
        return new Condition.During(Condition.DATE, isReversed ? Validity.ALWAYS : period);
    }

    /** Notes a period that ends before it begins. */
    static void order(@Nullable LocalDate from, @Nullable LocalDate until, Pointer at, Sink sink) {
        if (from != null && until != null && until.isBefore(from)) {
            sink.add(at.field("until"), "until-before-from", until, from);
        }
    }
}
