package nl.huisnorm.internal.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.DecidedBy;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Profile.LocalNorm;
import nl.huisnorm.rulebook.Validity;

/** What the circumstances of a norm that a municipality adopts cannot say: where it holds, what is met all the same, other numbers. */
final class LocalNormChecks {

    /** How many circumstances are held against those before them. */
    private static final int ORDERED = 16;

    private final ProfileChecks.Law law;
    private final ConditionChecks conditions;
    private final ProfileChecks.Sink sink;

    LocalNormChecks(ProfileChecks.Law law, ConditionChecks conditions, ProfileChecks.Sink sink) {
        this.law = law;
        this.conditions = conditions;
        this.sink = sink;
    }

    void check(LocalNorm local, Norm norm, Validity period, Pointer at) {
        ConditionChecks.Asked asked = new ConditionChecks.Asked(
                norm.subject(),
                law.terms().apply(norm.regime().id()),
                norm.parameters().keySet());
        boolean isLimited = local.scope() != null
                || local.unless() != null
                || !local.others().isEmpty();
        if (isLimited && !norm.local()) {
            sink.add(at, "profile-limits-law", norm.id());
        }
        if (norm.decidedBy() == DecidedBy.PERSON && (local.unless() != null || local.instead() != null)) {
            sink.add(at, "profile-limits-person", norm.id());
        }
        conditions.check(local.scope(), asked, at.field("scope"));
        conditions.check(local.unless(), asked, at.field("unless"));
        List<Condition> here = new ArrayList<>(List.of(norm.scope(), ProfileChecks.during(period)));
        Map<String, BigDecimal> numbers = new HashMap<>();
        Objects.requireNonNullElse(local.values(), List.<Profile.LocalValue>of())
                .forEach(value -> numbers.put(value.parameter(), value.value()));
        if (local.scope() != null) {
            here.add(local.scope());
            never(here, norm, numbers, at.field("scope"), "profile-never");
        }
        if ((local.unless() != null || !local.others().isEmpty()) && local.requirement() == null) {
            sink.add(at, "profile-requirement-missing", norm.id());
        }
        if (local.unless() != null) {
            List<Condition> together = new ArrayList<>(here);
            together.add(local.unless());
            never(together, norm, numbers, at.field("unless"), "profile-never");
        }
        instead(local, norm, here, numbers, asked, at.field("instead"));
        if (local.requirement() != null) {
            OwnNormChecks.placeholders(local.requirement(), norm.parameters().keySet(), at.field("requirement"), sink);
        }
    }

    /** Other numbers, of which the first goes whose circumstances are there: none that never are, or never first. */
    private void instead(
            LocalNorm local,
            Norm norm,
            List<Condition> here,
            Map<String, BigDecimal> numbers,
            ConditionChecks.Asked asked,
            Pointer at) {
        List<Condition> earlier = new ArrayList<>();
        for (int i = 0; i < local.others().size(); i++) {
            Profile.OtherNumbers other = local.others().get(i);
            Pointer there = at.element(i).field("when");
            conditions.check(other.when(), asked, there);
            List<Condition> together = new ArrayList<>(here);
            together.add(other.when());
            if (!never(together, norm, numbers, there, "profile-never") && i < ORDERED) {
                together.addAll(earlier);
                never(together, norm, numbers, there, "profile-never-first");
            }
            if (i < ORDERED) {
                earlier.add(new Condition.Not(other.when()));
            }
        }
    }

    private boolean never(
            List<Condition> together, Norm norm, Map<String, BigDecimal> numbers, Pointer at, String code) {
        String fact = conditions.never(together, norm.subject(), numbers);
        if (fact != null) {
            sink.add(at, code, fact);
        }
        return fact != null;
    }
}
