package nl.huisnorm.rules.internal.law;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
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

    private final List<NormOfDay> rules;
    private final Function<Facility, FacilityView> view;

    public Trial(List<NormOfDay> rules, Function<Facility, FacilityView> view) {
        this.rules = List.copyOf(rules);
        this.view = view;
    }

    public List<NormOfDay> rules() {
        return rules;
    }

    public FacilityView view(Facility facility) {
        return view.apply(facility);
    }

    /** The same with only the rules of some norms. */
    public Trial only(Predicate<Norm> wanted) {
        return new Trial(rules.stream().filter(rule -> wanted.test(rule.norm())).toList(), view);
    }

    /** The same with only one of the rules. */
    public Trial only(NormOfDay rule) {
        return new Trial(List.of(rule), view);
    }

    /** The same without the rules of some norms. */
    public Trial without(Set<Norm> norms) {
        return norms.isEmpty()
                ? this
                : new Trial(
                        rules.stream()
                                .filter(rule -> !norms.contains(rule.norm()))
                                .toList(),
                        view);
    }

    /** What came of a rule on one subject. */
    public static final class Answer {

        private final NormOfDay rule;
        private final View subject;
        private final List<Flag> applies;
        private final Flag met;

        private Answer(NormOfDay rule, View subject, List<Flag> applies, Flag met) {
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
            Set<Outcome> own = EnumSet.noneOf(Outcome.class);
            applies.forEach(flag -> own.add(outcome(flag)));
            Siblings siblings = rule.siblings();
            return siblings == null || own.size() < 2 ? Agreement.of(own) : together(siblings.answers(subject));
        }

        private static Outcome together(List<Answer> siblings) {
            Set<Outcome> underEach = EnumSet.noneOf(Outcome.class);
            for (int i = 0; i < siblings.get(0).applies.size(); i++) {
                Outcome worst = Outcome.NOT_APPLICABLE;
                for (Answer sibling : siblings) {
                    Outcome outcome = sibling.outcome(sibling.applies.get(i));
                    worst = Agreement.isWorse(outcome, worst) ? outcome : worst;
                }
                underEach.add(worst);
            }
            return Agreement.of(underEach);
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
                    && applies.stream().anyMatch(flag -> flag.truth() == Truth.TRUE || flag.truth() == Truth.UNKNOWN);
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
        for (NormOfDay rule : rules) {
            for (View subject : subjects.of(rule.norm().subject(), rule.norm().items())) {
                answers.accept(answer(rule, subject));
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
        for (View subject : subjects.of(rule.norm().subject(), rule.norm().items())) {
            if (subject.place().equals(place)) {
                return answer(rule, subject);
            }
        }
        return null;
    }

    /** Tries one rule on one subject. */
    public static Answer answer(NormOfDay rule, View subject) {
        List<Flag> applies = new ArrayList<>(rule.readings().size());
        boolean any = false;
        for (Map<String, String> reading : rule.readings()) {
            Flag flag = rule.applies(subject, reading);
            applies.add(flag);
            any |= flag.truth() == Truth.TRUE || flag.truth() == Truth.UNKNOWN;
        }
        Flag met = any ? rule.met(subject) : Flag.of(Truth.VACUOUS, Trace.NONE);
        return new Answer(rule, subject, applies, met);
    }
}
