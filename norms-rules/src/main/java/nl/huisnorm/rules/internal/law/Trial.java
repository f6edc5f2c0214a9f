package nl.huisnorm.rules.internal.law;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.huisnorm.assessment.Missing;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.rules.internal.view.FacilityView;
import nl.huisnorm.rules.internal.view.Subjects;
import nl.huisnorm.rules.internal.view.View;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the norms in force, to be tried on one variation of a facility after another. The rule engine has matched
 * them once; trying makes no findings, only truths with the inputs they came from.
 */
public final class Trial {

    private static final Flag NOTHING = Flag.of(Truth.VACUOUS, Trace.NONE);

    private final List<NormOfDay> rules;
    private final Function<Facility, FacilityView> view;
    private final boolean supposing;
    private final Work work;

    public Trial(List<NormOfDay> rules, Function<Facility, FacilityView> view) {
        this(rules, view, false, new Work(Long.MAX_VALUE));
    }

    private Trial(List<NormOfDay> rules, Function<Facility, FacilityView> view, boolean supposing, Work work) {
        this.rules = List.copyOf(rules);
        this.view = view;
        this.supposing = supposing;
        this.work = work;
    }

    /** What was tried, and may be. */
    public Work work() {
        return work;
    }

    /** The same, which counts what is tried; what is made of it counts there too. */
    public Trial counting(Work counted) {
        return new Trial(rules, view, supposing, counted);
    }

    /** The same for something that is tried wholly, even if the time of a search is over before. */
    public Trial untimed() {
        return counting(work.untimed());
    }

    /** The same, which where it cannot be told looks whether all that can turn out comes to the same, as an assessment does. */
    public Trial supposing() {
        return new Trial(rules, view, true, work);
    }

    public List<NormOfDay> rules() {
        return rules;
    }

    public FacilityView view(Facility facility) {
        return view.apply(facility);
    }

    /** The same with only the rules of some norms. */
    public Trial only(Predicate<Norm> wanted) {
        return new Trial(rules.stream().filter(rule -> wanted.test(rule.norm())).toList(), view, supposing, work);
    }

    /** The same with only one of the rules. */
    public Trial only(NormOfDay rule) {
        return new Trial(List.of(rule), view, supposing, work);
    }

    /** The same without the rules of some norms. */
    public Trial without(Set<Norm> norms) {
        return norms.isEmpty()
                ? this
                : new Trial(
                        rules.stream()
                                .filter(rule -> !norms.contains(rule.norm()))
                                .toList(),
                        view,
                        supposing,
                        work);
    }

    /** What came of a rule on one subject. */
    public static final class Answer {

        private final NormOfDay rule;
        private final View subject;
        private final List<Flag> applies;
        private final Flag met;
        private final @Nullable Suppositions suppositions;
        private @Nullable Outcome outcome;
        private Trace alsoLooked = Trace.NONE;

        private Answer(
                NormOfDay rule, View subject, List<Flag> applies, Flag met, @Nullable Suppositions suppositions) {
            this.suppositions = suppositions;
            this.rule = rule;
            this.subject = subject;
            this.applies = applies;
            this.met = met;
        }

        public NormOfDay rule() {
            return rule;
        }

        public View subject() {
            return subject;
        }

        public Flag met() {
            return met;
        }

        /**
         * The outcome that a finding would have: the same under every reading, or what the norm and its siblings come to under
         * each.
         */
        public Outcome outcome() {
            Outcome found = outcome;
            if (found == null) {
                Told known = known();
                WhateverTurnsOut.Agreed<Told> agreed = suppositions == null || known.missing.isEmpty()
                        ? null
                        : new WhateverTurnsOut<>(suppositions, rule, subject, Told::outcome, Told::missing)
                                .of(
                                        known,
                                        view -> supposed(view).known(),
                                        view -> supposed(view).together());
                found = agreed == null ? known.outcome : agreed.outcome();
                outcome = found;
            }
            return found;
        }

        /** Whether the outcome is that the norm is not met, with less to try than what the outcome is. */
        public boolean isBroken() {
            if (outcome != null) {
                return outcome == Outcome.NON_COMPLIANT;
            }
            Told known = known();
            if (suppositions == null || known.missing.isEmpty()) {
                outcome = known.outcome;
                return known.outcome == Outcome.NON_COMPLIANT;
            }
            return new WhateverTurnsOut<>(suppositions, rule, subject, Told::outcome, Told::missing)
                    .isBroken(
                            known,
                            view -> supposed(view).known(),
                            view -> supposed(view).together());
        }

        private Answer supposed(View view) {
            Answer answer = answer(rule, view);
            alsoLooked = alsoLooked.and(answer.trace());
            return answer;
        }

        /** The inputs that were looked at, also where the outcome did not come from them. */
        Trace looked() {
            return trace().and(alsoLooked);
        }

        /** An outcome, and the facts for want of which it cannot be told. */
        private record Told(Outcome outcome, List<Missing> missing) {}

        /** What is told with the facts that are known. */
        private Told known() {
            if (applies.size() == 1) {
                Outcome only = outcome(applies.get(0));
                return new Told(
                        only, only == Outcome.UNDETERMINED ? open(Trace.NONE).missing() : List.of());
            }
            Set<Outcome> own = EnumSet.noneOf(Outcome.class);
            applies.forEach(flag -> own.add(outcome(flag)));
            if (rule.siblings() != null && own.size() > 1) {
                return together();
            }
            Outcome agreed = Agreement.of(own);
            return new Told(
                    agreed, agreed == Outcome.UNDETERMINED ? open(Trace.NONE).missing() : List.of());
        }

        /** The same of the siblings, of whichever holds under each reading. */
        private Told together() {
            Siblings siblings = rule.siblings();
            List<Answer> answers = siblings == null ? List.of(this) : siblings.answers(subject);
            Set<Outcome> underEach = EnumSet.noneOf(Outcome.class);
            for (int i = 0; i < applies.size(); i++) {
                Outcome worst = Outcome.NOT_APPLICABLE;
                for (Answer sibling : answers) {
                    Outcome one = sibling.outcome(sibling.applies.get(i));
                    worst = Agreement.isWorse(one, worst) ? one : worst;
                }
                underEach.add(worst);
            }
            Trace open = Trace.NONE;
            for (Answer sibling : answers) {
                open = sibling.open(open);
                alsoLooked = alsoLooked.and(sibling.trace());
            }
            Outcome agreed = Agreement.of(underEach);
            return new Told(agreed, underEach.contains(Outcome.UNDETERMINED) ? open.missing() : List.of());
        }

        /** The inputs, with others, that it cannot be told by. */
        private Trace open(Trace others) {
            Trace open = others;
            for (Flag flag : applies) {
                if (flag.truth() == Truth.UNKNOWN) {
                    open = open.and(flag.trace());
                } else if (flag.truth() == Truth.TRUE && met.truth() == Truth.UNKNOWN) {
                    open = open.and(flag.trace()).and(met.trace());
                }
            }
            return open;
        }

        /** Whether the norm applies, under every reading. */
        Truth mayApply() {
            return isAny(Truth.UNKNOWN) ? Truth.UNKNOWN : applies.get(0).truth();
        }

        private Outcome outcome(Flag applying) {
            return switch (applying.truth()) {
                case TRUE ->
                    switch (met.truth()) {
                        case TRUE -> Outcome.COMPLIANT;
                        case FALSE -> Outcome.NON_COMPLIANT;
                        case UNKNOWN -> Outcome.UNDETERMINED;
                        case VACUOUS -> Outcome.NOT_APPLICABLE;
                    };
                case UNKNOWN -> Outcome.UNDETERMINED;
                default -> Outcome.NOT_APPLICABLE;
            };
        }

        /** Whether the norm may turn out to be broken once everything is known. */
        public boolean mayBeBroken() {
            return (met.truth() == Truth.FALSE || met.truth() == Truth.UNKNOWN)
                    && (isAny(Truth.TRUE) || isAny(Truth.UNKNOWN));
        }

        private boolean isAny(Truth truth) {
            for (Flag flag : applies) {
                if (flag.truth() == truth) {
                    return true;
                }
            }
            return false;
        }

        /** The inputs it came from: of the scope, and of the rule even where the norm may not apply. */
        public Trace trace() {
            Trace trace = met.trace();
            for (Flag flag : applies) {
                trace = trace.and(flag.trace());
            }
            return trace;
        }
    }

    /** Tries all rules on a facility. */
    public void on(Facility facility, Consumer<Answer> answers) {
        Subjects subjects = new Subjects(view.apply(facility));
        Suppositions suppositions = suppositions(facility);
        for (NormOfDay rule : rules) {
            for (View subject : subjects.of(rule.norm().subject(), rule.norm().items())) {
                work.count();
                answers.accept(answer(rule, subject, suppositions));
            }
        }
    }

    /** Tries all rules on a facility. */
    public List<Answer> on(Facility facility) {
        List<Answer> all = new ArrayList<>();
        on(facility, all::add);
        return all;
    }

    /** Tries one rule on one subject; none where the facility has no such subject. */
    public @Nullable Answer on(Facility facility, NormOfDay rule, Pointer place) {
        Subjects subjects = new Subjects(view.apply(facility));
        View subject = subjects.at(rule.norm().subject(), rule.norm().items(), place);
        if (subject == null) {
            return null;
        }
        work.count();
        return answer(rule, subject, suppositions(facility));
    }

    /** What is supposed of a facility; none where nothing is. */
    @Nullable Suppositions suppositions(Facility facility) {
        return supposing ? new Suppositions(facility, view) : null;
    }

    /** Tries one rule on one subject, with nothing supposed. */
    public static Answer answer(NormOfDay rule, View subject) {
        return answer(rule, subject, null);
    }

    /** Tries one rule on one subject; where it cannot be told, whatever turns out. */
    public static Answer answer(NormOfDay rule, View subject, @Nullable Suppositions suppositions) {
        if (rule.readings().size() == 1) {
            Flag only = rule.applies(subject, rule.readings().get(0));
            boolean asked = only.truth() == Truth.TRUE || only.truth() == Truth.UNKNOWN;
            return new Answer(rule, subject, List.of(only), asked ? rule.met(subject) : NOTHING, suppositions);
        }
        List<Flag> applies = new ArrayList<>(rule.readings().size());
        boolean any = false;
        for (Map<String, String> reading : rule.readings()) {
            Flag flag = rule.applies(subject, reading);
            applies.add(flag);
            any |= flag.truth() == Truth.TRUE || flag.truth() == Truth.UNKNOWN;
        }
        Flag met = any ? rule.met(subject) : NOTHING;
        return new Answer(rule, subject, applies, met, suppositions);
    }
}
