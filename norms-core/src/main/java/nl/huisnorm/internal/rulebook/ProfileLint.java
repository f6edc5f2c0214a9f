package nl.huisnorm.internal.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.facts.Fact;
import nl.huisnorm.internal.facts.FactTable;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.DecidedBy;
import nl.huisnorm.rulebook.Direction;
import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Quantity;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rulebook.Validity;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a profile says that can be, and that yet comes to nothing or is hardly meant: numbers that the law is stricter than, norms that ask
 * the same twice, days that never come, texts that were not translated, facts that nobody can be asked for.
 */
public final class ProfileLint {

    /** One word can be the same in both languages, and so can what a policy is called. */
    private static final int WORDS = 2;

    private final Profile profile;
    private final Rulebook law;
    private final LocalDate day;
    private final ProfileChecks.Sink sink;
    private final ConditionChecks conditions;

    /**
     * Prepares to look.
     *
     * @param profile the profile, which can be read
     * @param law the rulebook without it
     * @param day the day whose law its numbers are held against
     * @param sink where findings go
     */
    public ProfileLint(Profile profile, Rulebook law, LocalDate day, ProfileChecks.Sink sink) {
        this.profile = profile;
        this.law = law;
        this.day = day;
        this.sink = sink;
        this.conditions = new ConditionChecks(law::vocabulary, law.interpretations(), sink);
    }

    /** Looks. */
    public void check() {
        ended(profile.until(), day, sink);
        text(profile.remark(), Pointer.ROOT.field("remark"), sink);
        for (int i = 0; i < profile.norms().size(); i++) {
            Profile.LocalNorm local = profile.norms().get(i);
            Pointer at = Pointer.ROOT.field("norms").element(i);
            law.norm(local.norm()).ifPresent(norm -> local(local, norm, at));
        }
        List<Profile.OwnNorm> own = profile.ownNorms();
        for (int i = 0; i < own.size(); i++) {
            Pointer at = Pointer.ROOT.field("own").element(i);
            own(own.get(i), at);
            for (int k = 0; k < i; k++) {
                overlap(own.get(k), own.get(i), at);
            }
        }
    }

    /** What has ended by the day. */
    static void ended(@Nullable LocalDate until, LocalDate day, ProfileChecks.Sink sink) {
        if (until != null && until.isBefore(day)) {
            sink.add(Pointer.ROOT.field("until"), "lint-ended", until);
        }
    }

    /** A text of which both languages say the same. */
    static void text(@Nullable Text text, Pointer at, ProfileChecks.Sink sink) {
        if (text != null && text.nl().equals(text.en()) && text.nl().strip().split("\\s+", -1).length >= WORDS) {
            sink.add(at, "lint-same-text", text.nl());
        }
    }

    private void local(Profile.LocalNorm local, Norm norm, Pointer at) {
        Validity period = profile.validityOf(local);
        if (!norm.validity().overlaps(period)) {
            sink.add(at, "lint-never-in-force", norm.id());
        }
        text(local.requirement(), at.field("requirement"), sink);
        ask(local.scope(), at.field("scope"));
        ask(local.unless(), at.field("unless"));
        LocalDate first = Objects.requireNonNullElse(period.from(), profile.from());
        List<Profile.LocalValue> values = Objects.requireNonNullElse(local.values(), List.of());
        for (int i = 0; i < values.size(); i++) {
            Profile.LocalValue value = values.get(i);
            Pointer there = at.field("values").element(i);
            Parameter parameter = norm.parameters().get(value.parameter());
            BigDecimal usual = parameter == null ? null : parameter.on(first);
            if (usual != null && usual.compareTo(value.value()) == 0) {
                sink.add(there, "lint-same-number", norm.id(), value.value());
            }
            Quantity quantity = norm.quantity();
            if (quantity != null && quantity.unit() == value.unit()) {
                Asked asked = new Asked(norm.subject(), quantity.direction(), value.unit(), local.scope());
                stricter(norm.id(), value.value(), asked, Set.copyOf(law.facts(norm.id())), quantity, there);
            }
        }
    }

    private void own(Profile.OwnNorm norm, Pointer at) {
        text(norm.title(), at.field("title"), sink);
        text(norm.requirement(), at.field("requirement"), sink);
        text(norm.question(), at.field("question"), sink);
        ask(norm.scope(), at.field("scope"));
        ask(norm.requires(), at.field("requires"));
        Validity period = profile.validityOf(norm);
        for (int i = 0; i < norm.numbers().size(); i++) {
            Profile.OwnParameter parameter = norm.numbers().get(i);
            Pointer there = at.field("parameters").element(i).field("values");
            for (int k = 0; k < parameter.values().size(); k++) {
                if (!parameter.values().get(k).validity().overlaps(period)) {
                    sink.add(
                            there.element(k),
                            "lint-value-never",
                            parameter.values().get(k).value(),
                            norm.id());
                }
            }
        }
        for (Condition.Compared compared : compared(norm)) {
            number(norm, compared).ifPresent(number -> {
                Asked asked = new Asked(norm.subject(), compared.direction(), unit(norm, compared), norm.scope());
                stricter(norm.id(), number, asked, Set.of(compared.fact()), null, at.field("requires"));
            });
        }
    }

    /** What a number is asked of, and how. */
    private record Asked(
            SubjectKind subject,
            Direction direction,
            @Nullable MeasurementUnit unit,
            @Nullable Condition scope) {}

    /**
     * Norms of the law on the same thing, where both can apply: if all of them ask more, the mildest is told. Where one asks as much or less,
     * the number may be meant for what that one is about.
     */
    private void stricter(
            String own, BigDecimal number, Asked asked, Set<String> facts, @Nullable Quantity quantity, Pointer at) {
        Norm mildest = null;
        BigDecimal least = null;
        for (Norm norm : law.norms()) {
            BigDecimal required = isSameThing(norm, asked, facts, quantity) && canBoth(norm, asked)
                    ? number(norm, Objects.requireNonNull(asked.unit()))
                    : null;
            if (required != null && !isLaxer(number, required, asked.direction())) {
                return;
            }
            if (required != null && (least == null || isLaxer(required, least, asked.direction()))) {
                least = required;
                mildest = norm;
            }
        }
        if (mildest != null && least != null) {
            sink.add(at, "lint-laxer", own, number, mildest.id(), least);
        }
    }

    private boolean isSameThing(Norm norm, Asked asked, Set<String> facts, @Nullable Quantity quantity) {
        Quantity measured = norm.quantity();
        return measured != null
                && norm.binding()
                && !norm.local()
                && norm.decidedBy() == DecidedBy.RULE
                && norm.regime().layer() == Layer.STATUTE
                && norm.inForceOn(day)
                && norm.subject() == asked.subject()
                && measured.direction() == asked.direction()
                && measured.unit() == asked.unit()
                && (quantity == null ? law.facts(norm.id()).containsAll(facts) : quantity.equals(measured));
    }

    private boolean canBoth(Norm norm, Asked asked) {
        List<Condition> together = new ArrayList<>(List.of(norm.scope()));
        if (asked.scope() != null) {
            together.add(asked.scope());
        }
        return conditions.never(together, asked.subject(), Map.of()) == null;
    }

    private static boolean isLaxer(BigDecimal number, BigDecimal required, Direction direction) {
        return switch (direction) {
            case AT_LEAST -> number.compareTo(required) < 0;
            case AT_MOST -> number.compareTo(required) > 0;
            case EQUAL -> false;
        };
    }

    /** The one number in a unit that a norm asks for; none where there are more. */
    private @Nullable BigDecimal number(Norm norm, MeasurementUnit unit) {
        List<Parameter> inUnit = norm.parameters().values().stream()
                .filter(parameter -> parameter.unit() == unit)
                .toList();
        return inUnit.size() == 1 && norm.parameters().size() == 1
                ? inUnit.get(0).on(day)
                : null;
    }

    /** What a norm compares with numbers where that alone is what it requires. */
    private static List<Condition.Compared> compared(Profile.OwnNorm norm) {
        return norm.requires() instanceof Condition.Compared one && one.per() == null && !one.percent()
                ? List.of(one)
                : List.of();
    }

    private Optional<BigDecimal> number(Profile.OwnNorm norm, Condition.Compared compared) {
        String parameter = compared.bound().parameter();
        if (parameter == null) {
            return Optional.ofNullable(compared.bound().number());
        }
        return norm.numbers().stream()
                .filter(one -> one.id().equals(parameter))
                .flatMap(one -> one.values().stream())
                .filter(value -> value.validity().includes(day))
                .map(Parameter.Value::value)
                .findFirst();
    }

    private static @Nullable MeasurementUnit unit(Profile.OwnNorm norm, Condition.Compared compared) {
        String parameter = compared.bound().parameter();
        if (parameter == null) {
            Fact fact = FactTable.get().fact(compared.fact());
            return fact == null ? null : fact.unit();
        }
        return norm.numbers().stream()
                .filter(one -> one.id().equals(parameter))
                .map(Profile.OwnParameter::unit)
                .findFirst()
                .orElse(null);
    }

    /** Two norms of its own that ask for the same of what both can apply to. */
    private void overlap(Profile.OwnNorm earlier, Profile.OwnNorm norm, Pointer at) {
        boolean isSameThing = earlier.subject() == norm.subject()
                && profile.validityOf(earlier).overlaps(profile.validityOf(norm));
        if (!isSameThing) {
            return;
        }
        for (Condition.Compared one : compared(norm)) {
            for (Condition.Compared other : compared(earlier)) {
                List<Condition> together = new ArrayList<>();
                Optional.ofNullable(earlier.scope()).ifPresent(together::add);
                Optional.ofNullable(norm.scope()).ifPresent(together::add);
                if (one.fact().equals(other.fact())
                        && one.direction() == other.direction()
                        && conditions.never(together, norm.subject(), Map.of()) == null) {
                    sink.add(at, "lint-overlap", earlier.id(), norm.id(), one.fact());
                }
            }
        }
    }

    /** The facts of a condition of which there is no question, so that nobody is asked for them. */
    private void ask(@Nullable Condition condition, Pointer at) {
        if (condition == null) {
            return;
        }
        Set<String> facts = new LinkedHashSet<>(ConditionFacts.of(condition, Map.of()));
        for (String path : facts) {
            Fact fact = FactTable.get().fact(path);
            if (fact != null
                    && fact.ask() == null
                    && !fact.required()
                    && !fact.type().isPart()) {
                sink.add(at, "lint-not-asked", path);
            }
        }
    }
}
