package nl.huisnorm.internal.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Profile.OwnNorm;
import nl.huisnorm.rulebook.Profile.OwnParameter;
import nl.huisnorm.rulebook.Quantity;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rulebook.Validity;
import nl.huisnorm.text.Text;

/** What the norms of a municipality's own cannot say, though each of their fields by itself can be read. */
final class OwnNormChecks {

    private static final Set<SubjectKind> SUBJECTS = Set.of(
            SubjectKind.FACILITY,
            SubjectKind.BUILDING,
            SubjectKind.DWELLING,
            SubjectKind.UNIT,
            SubjectKind.ROOM,
            SubjectKind.BEDROOM,
            SubjectKind.STAY,
            SubjectKind.LEASE);

    /** How many changes of numbers are looked at. */
    private static final int CHANGES = 16;

    private final ProfileChecks.Law law;
    private final ConditionChecks conditions;
    private final ProfileChecks.Sink sink;

    OwnNormChecks(ProfileChecks.Law law, ConditionChecks conditions, ProfileChecks.Sink sink) {
        this.law = law;
        this.conditions = conditions;
        this.sink = sink;
    }

    void check(Profile profile) {
        Set<String> known = law.norms().stream().map(Norm::id).collect(Collectors.toSet());
        Set<String> own = new HashSet<>();
        for (int i = 0; i < profile.ownNorms().size(); i++) {
            OwnNorm norm = profile.ownNorms().get(i);
            Pointer at = Pointer.ROOT.field("own").element(i);
            if (known.contains(norm.id())) {
                sink.add(at.field("id"), "profile-own-known", norm.id());
            } else if (!own.add(norm.id())) {
                sink.add(at.field("id"), "duplicate-norm", norm.id());
            }
            check(norm, profile.validityOf(norm), at);
        }
    }

    private void check(OwnNorm norm, Validity period, Pointer at) {
        ProfileChecks.order(period.from(), period.until(), at, sink);
        String regime = OwnNorms.regimeOf(norm);
        if (!OwnNorms.REGIMES.contains(regime)) {
            String code = law.regimes().contains(regime) ? "profile-regime-of-others" : "profile-regime";
            sink.add(at.field("regime"), code, regime, String.join(", ", OwnNorms.REGIMES));
        }
        if (!SUBJECTS.contains(norm.subject())) {
            sink.add(
                    at.field("subject"),
                    "profile-subject",
                    norm.subject().key(),
                    SUBJECTS.stream().map(SubjectKind::key).sorted().collect(Collectors.joining(", ")));
            return;
        }
        if (norm.requires() == null && norm.question() == null) {
            sink.add(at, "no-question", norm.id());
        }
        Set<String> parameters = norm.numbers().stream().map(OwnParameter::id).collect(Collectors.toSet());
        ConditionChecks.Asked asked =
                new ConditionChecks.Asked(norm.subject(), law.terms().apply(regime), parameters);
        conditions.check(norm.scope(), asked, at.field("scope"));
        conditions.check(norm.requires(), asked, at.field("requires"));
        placeholders(norm.requirement(), parameters, at.field("requirement"), sink);
        List<Condition> together = new ArrayList<>(List.of(ProfileChecks.during(period)));
        if (norm.scope() != null) {
            together.add(norm.scope());
        }
        if (!never(together, norm, period, at.field("scope"), "profile-never") && norm.requires() != null) {
            together.add(norm.requires());
            never(together, norm, period, at.field("requires"), "profile-never-met");
        }
        parameters(norm, period, at);
        quantity(norm, at);
    }

    /** Whether conditions can never hold together, by the numbers of some day. */
    private boolean never(List<Condition> together, OwnNorm norm, Validity period, Pointer at, String code) {
        Set<LocalDate> days = new TreeSet<>();
        days.add(Objects.requireNonNullElse(period.from(), LocalDate.MIN));
        norm.numbers().stream()
                .flatMap(parameter -> parameter.values().stream())
                .map(Parameter.Value::from)
                .filter(day -> day != null && period.includes(day))
                .limit(CHANGES)
                .forEach(days::add);
        for (LocalDate day : days) {
            Map<String, BigDecimal> numbers = new HashMap<>();
            for (OwnParameter parameter : norm.numbers()) {
                parameter.values().stream()
                        .filter(value -> value.validity().includes(day))
                        .findFirst()
                        .ifPresent(value -> numbers.put(parameter.id(), value.value()));
            }
            String fact = conditions.never(together, norm.subject(), numbers);
            if (fact != null) {
                sink.add(at, code, fact);
                return true;
            }
        }
        return false;
    }

    private void parameters(OwnNorm norm, Validity period, Pointer at) {
        Set<String> used = ConditionFacts.withParameters(norm.requires()).stream()
                .map(compared -> compared.bound().parameter())
                .collect(Collectors.toSet());
        used.addAll(Norm.placeholders(norm.requirement().nl()));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < norm.numbers().size(); i++) {
            OwnParameter parameter = norm.numbers().get(i);
            Pointer there = at.field("parameters").element(i);
            if (!seen.add(parameter.id())) {
                sink.add(there.field("id"), "profile-value-twice", parameter.id());
            }
            if (!used.contains(parameter.id())) {
                sink.add(there.field("id"), "parameter-not-read", parameter.id());
            }
            values(parameter, period, there.field("values"));
        }
    }

    /** Values that do not overlap, with one on every day of the norm. */
    private void values(OwnParameter parameter, Validity period, Pointer at) {
        List<Parameter.Value> values = parameter.values();
        Periods held = new Periods();
        for (int i = 0; i < values.size(); i++) {
            Parameter.Value value = values.get(i);
            ProfileChecks.order(value.from(), value.until(), at.element(i), sink);
            ProfileChecks.thousands(value.value(), at.element(i), sink);
            if (held.add(value.validity())) {
                sink.add(at.element(i), "values-overlap", parameter.id());
            }
        }
        LocalDate day = period.from();
        while (day != null) {
            LocalDate until = held.lastFrom(day);
            if (until == null) {
                sink.add(at, "no-value-on", parameter.id(), day);
                return;
            }
            LocalDate last = period.until();
            boolean whole = until.equals(LocalDate.MAX) || (last != null && !until.isBefore(last));
            day = whole ? null : until.plusDays(1);
        }
    }

    /** What is measured is told where a number is compared with a parameter, in its unit. */
    private void quantity(OwnNorm norm, Pointer at) {
        List<Condition.Compared> measured = ConditionFacts.withParameters(norm.requires());
        Quantity quantity = norm.quantity();
        if (measured.isEmpty()) {
            if (quantity != null) {
                sink.add(at.field("quantity"), "profile-quantity-unused", norm.id());
            }
            return;
        }
        if (quantity == null) {
            sink.add(at, "profile-quantity-missing", norm.id());
            return;
        }
        Set<String> inUnit = norm.numbers().stream()
                .filter(parameter -> parameter.unit() == quantity.unit())
                .map(OwnParameter::id)
                .collect(Collectors.toSet());
        boolean any = measured.stream()
                .anyMatch(compared -> compared.direction() == quantity.direction()
                        && inUnit.contains(String.valueOf(compared.bound().parameter())));
        if (!any) {
            sink.add(at.field("quantity"), "profile-quantity-other", norm.id());
        }
    }

    /** Notes parameters between braces that there are not. */
    static void placeholders(Text text, Set<String> parameters, Pointer at, ProfileChecks.Sink sink) {
        Stream.of(text.nl(), text.en())
                .flatMap(one -> Norm.placeholders(one).stream())
                .filter(parameter -> !parameters.contains(parameter))
                .distinct()
                .forEach(parameter -> sink.add(at, "unknown-parameter", parameter));
    }
}
