package nl.huisnorm.rules.internal.law;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.Direction;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Choice;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.rules.internal.value.Value;
import nl.huisnorm.rules.internal.value.Words;
import nl.huisnorm.rules.internal.view.FacilityView;
import nl.huisnorm.rules.internal.view.Facts;
import nl.huisnorm.rules.internal.view.View;
import org.jspecify.annotations.Nullable;

/** A condition made ready to be asked of subjects. */
public final class Scope {

    /** Answers a condition for a subject on a day, under a reading of each open question it mentions. */
    @FunctionalInterface
    private interface Question {
        Flag ask(View subject, Day date, Map<String, String> readings);
    }

    /** One that asks something of one view alone. */
    private record Shared(AskedOnce.Of of) implements Question {
        @Override
        public Flag ask(View subject, Day date, Map<String, String> readings) {
            return of.of(subject);
        }
    }

    private final Question question;
    private final Set<String> interpretations;

    private Scope(Question question, Set<String> interpretations) {
        this.question = question;
        this.interpretations = Set.copyOf(interpretations);
    }

    /**
     * Prepares a condition.
     *
     * @throws IllegalArgumentException if it names a fact that such subjects do not have, or a term that refers to
     *     itself
     */
    public static Scope of(Condition condition, SubjectKind kind, Map<String, Condition> terms) {
        return of(condition, kind, terms, Set.of());
    }

    /**
     * Prepares a condition in which some facts are exemptions: one that is not told does not hold.
     *
     * @throws IllegalArgumentException if it names a fact that such subjects do not have, or a term that refers to
     *     itself
     */
    public static Scope of(
            Condition condition, SubjectKind kind, Map<String, Condition> terms, Set<String> exemptions) {
        return of(condition, new Compiler(kind, terms, exemptions, null, AskedOnce.alone()));
    }

    /** The same among other conditions: what they ask alike is asked once. */
    static Scope of(Condition condition, SubjectKind kind, Map<String, Condition> terms, AskedOnce others) {
        return of(condition, new Compiler(kind, terms, Set.of(), null, others));
    }

    /**
     * Prepares a condition in which parameters of a norm may be named.
     *
     * @throws IllegalArgumentException if it names a fact that subjects of the norm do not have, a parameter that it does not have, or
     *     a term that refers to itself
     */
    public static Scope of(Condition condition, Norm norm, Map<String, Condition> terms) {
        return of(condition, norm, terms, AskedOnce.alone());
    }

    /** The same among other conditions: what they ask alike is asked once. */
    static Scope of(Condition condition, Norm norm, Map<String, Condition> terms, AskedOnce others) {
        return of(condition, new Compiler(norm.subject(), terms, norm.exemptions(), norm, others));
    }

    /** The same of a condition on parts of what the norm is applied to. */
    public static Scope of(Condition condition, SubjectKind parts, Norm norm, Map<String, Condition> terms) {
        return of(condition, new Compiler(parts, terms, norm.exemptions(), norm, AskedOnce.alone()));
    }

    private static Scope of(Condition condition, Compiler compiler) {
        return new Scope(compiler.compile(condition), compiler.interpretations);
    }

    /** The open questions that the condition mentions. */
    public Set<String> interpretations() {
        return interpretations;
    }

    /** Whether the condition holds. */
    public Flag ask(View subject, Day date, Map<String, String> readings) {
        return question.ask(subject, date, readings);
    }

    private static final class Compiler {

        private final SubjectKind kind;
        private final Map<String, Condition> terms;
        private final Set<String> exemptions;
        private final @Nullable Norm norm;
        private final AskedOnce others;
        private final Set<String> interpretations = new TreeSet<>();
        private final Deque<String> open = new ArrayDeque<>();

        Compiler(
                SubjectKind kind,
                Map<String, Condition> terms,
                Set<String> exemptions,
                @Nullable Norm norm,
                AskedOnce others) {
            this.kind = kind;
            this.others = others;
            this.terms = terms;
            this.exemptions = exemptions;
            this.norm = norm;
        }

        Question compile(Condition condition) {
            if (condition instanceof Condition.All all) {
                return combined(all.parts().stream().map(this::compile).toList(), true);
            }
            if (condition instanceof Condition.Any any) {
                return combined(any.parts().stream().map(this::compile).toList(), false);
            }
            if (condition instanceof Condition.Not not) {
                Question part = compile(not.part());
                return part instanceof Shared shared
                        ? new Shared(others.not(
                                shared.of().step(),
                                isOfSubject(shared.of().step()),
                                shared.of().question()))
                        : (subject, date, readings) ->
                                part.ask(subject, date, readings).not();
            }
            if (condition instanceof Condition.Among among) {
                return among(among);
            }
            if (condition instanceof Condition.Term term) {
                return term(term.name());
            }
            if (condition instanceof Condition.UnderReading reading) {
                interpretations.add(reading.interpretation());
                return (subject, date, readings) ->
                        Flag.of(reading.reading().equals(readings.get(reading.interpretation())));
            }
            return fact(condition);
        }

        /** Whether all parts hold, or any does. What one part decides, the others need not be asked for. */
        private Question combined(List<Question> parts, boolean all) {
            Facts.Step step = parts.isEmpty() ? null : stepOf(parts.get(0));
            if (step != null && parts.stream().allMatch(part -> step.equals(stepOf(part)))) {
                List<AskedOnce.OfView> questions = parts.stream()
                        .map(part -> ((Shared) part).of().question())
                        .toList();
                return new Shared(
                        all
                                ? others.all(step, isOfSubject(step), questions)
                                : others.any(step, isOfSubject(step), questions));
            }
            Question[] asked = parts.toArray(Question[]::new);
            Truth decided = all ? Truth.FALSE : Truth.TRUE;
            return (subject, date, readings) -> {
                Flag result = Flag.of(all);
                for (int i = 0; i < asked.length && result.truth() != decided; i++) {
                    Flag part = asked[i].ask(subject, date, readings);
                    result = all ? result.and(part) : result.or(part);
                }
                return result;
            };
        }

        private static Facts.@Nullable Step stepOf(Question question) {
            return question instanceof Shared shared ? shared.of().step() : null;
        }

        private boolean isOfSubject(Facts.Step step) {
            return Facts.isOwn(kind, step);
        }

        /** What is asked of the view that has a fact, and of nothing else. */
        private Question shared(String fact, Object what, Function<Value, Flag> ask) {
            Facts.Step step = Facts.step(kind, fact);
            Function<View, Value> reader = Facts.reader(step, fact);
            return new Shared(others.of(step, isOfSubject(step), what, view -> ask.apply(reader.apply(view))));
        }

        /** Numbers of parts are compared to decide; what a norm on the whole measures is its own. */
        private Question among(Condition.Among among) {
            if (kind != SubjectKind.FACILITY) {
                throw new IllegalArgumentException("a " + kind.key() + " is not asked for buildings or dwellings");
            }
            Compiler compiler = new Compiler(among.parts(), terms, exemptions, norm, others);
            compiler.open.addAll(open);
            Question part = compiler.compile(among.condition());
            interpretations.addAll(compiler.interpretations);
            return (subject, date, readings) -> ((FacilityView) subject)
                    .among(
                            among.parts(),
                            among.every(),
                            one -> part.ask(one, date, readings).silent());
        }

        private Question term(String name) {
            Condition condition = terms.get(name);
            if (condition == null || open.contains(name)) {
                throw new IllegalArgumentException("no term " + name + ", or one that refers to itself");
            }
            open.push(name);
            Question question = compile(condition);
            open.pop();
            return question;
        }

        private Question fact(Condition condition) {
            if (condition instanceof Condition.OneOf oneOf) {
                Facts.require(kind, oneOf.fact(), Set.of(Choice.class, Flag.class, Words.class));
                Facts.requireWords(kind, oneOf.fact(), oneOf.values());
                boolean exempts = exemptions.contains(oneOf.fact());
                return shared(
                        oneOf.fact(),
                        List.of(oneOf, exempts),
                        value -> isOneOf(exempts && !value.isKnown() ? Flag.of(false) : value, oneOf));
            }
            if (condition instanceof Condition.Above above) {
                Facts.require(kind, above.fact(), Set.of(Amount.class));
                Amount bound = Amount.of(above.bound(), Trace.NONE);
                return shared(above.fact(), above, value -> ((Amount) value).above(bound));
            }
            if (condition instanceof Condition.Compared compared) {
                return compared(compared);
            }
            if (condition instanceof Condition.Yearly yearly) {
                return yearly(yearly);
            }
            if (condition instanceof Condition.During during) {
                if (during.fact().equals(Condition.DATE)) {
                    return (subject, date, readings) -> date.during(during.period());
                }
                Facts.require(kind, during.fact(), Set.of(Day.class));
                return shared(during.fact(), during, value -> ((Day) value).during(during.period()));
            }
            throw new IllegalArgumentException("unknown condition " + condition);
        }

        private Question compared(Condition.Compared compared) {
            Function<View, Amount> found = number(compared.fact());
            Function<View, Amount> per = compared.per() == null ? null : number(compared.per());
            Function<Day, Amount> bound = bound(compared.bound());
            if (per == null && compared.bound().parameter() == null) {
                Amount wanted = bound.apply(Day.of(null, Trace.NONE));
                return shared(
                        compared.fact(),
                        compared,
                        value -> compare((Amount) value, compared.direction(), wanted)
                                .silent());
            }
            boolean isShown = isMeasured(compared.bound());
            return (subject, date, readings) -> {
                Amount number = found.apply(subject);
                if (per != null) {
                    Amount other = per.apply(subject);
                    number = compared.percent() ? number.inHundredthsOf(other) : number.per(other);
                }
                Flag flag = compare(number, compared.direction(), bound.apply(date));
                return isShown ? flag : flag.silent();
            };
        }

        private static Flag compare(Amount number, Direction direction, Amount wanted) {
            return switch (direction) {
                case AT_LEAST -> number.atLeast(wanted);
                case AT_MOST -> number.atMost(wanted);
                case EQUAL -> number.equalTo(wanted);
            };
        }

        private Function<View, Amount> number(String fact) {
            Facts.require(kind, fact, Set.of(Amount.class));
            Function<View, Value> reader = Facts.reader(kind, fact);
            return subject -> (Amount) reader.apply(subject);
        }

        private Function<Day, Amount> bound(Condition.Bound bound) {
            if (bound.parameter() == null) {
                Amount number = Amount.of(Objects.requireNonNull(bound.number()), Trace.NONE);
                return date -> number;
            }
            Parameter parameter = parameter(bound);
            if (parameter == null) {
                throw new IllegalArgumentException("no parameter " + bound.parameter());
            }
            return date -> Amount.of(date.isKnown() ? parameter.on(date.date()) : null, Trace.NONE);
        }

        private @Nullable Parameter parameter(Condition.Bound bound) {
            return norm == null || bound.parameter() == null
                    ? null
                    : norm.parameters().get(bound.parameter());
        }

        /** Whether a comparison is what the norm measures: with one of its parameters, in the unit of its quantity. */
        private boolean isMeasured(Condition.Bound bound) {
            Parameter parameter = parameter(bound);
            return norm != null
                    && norm.quantity() != null
                    && parameter != null
                    && parameter.unit() == norm.quantity().unit();
        }

        private Question yearly(Condition.Yearly yearly) {
            if (yearly.fact().equals(Condition.DATE)) {
                return (subject, date, readings) -> date.during(yearly);
            }
            Facts.require(kind, yearly.fact(), Set.of(Day.class));
            return shared(yearly.fact(), yearly, value -> ((Day) value).during(yearly));
        }

        private static Flag isOneOf(Value value, Condition.OneOf oneOf) {
            if (value instanceof Choice choice) {
                return choice.isOneOf(oneOf.values());
            }
            if (value instanceof Words words) {
                return Flag.any(oneOf.values(), words::has);
            }
            if (value instanceof Flag flag && oneOf.values().size() == 1) {
                boolean wanted = Boolean.parseBoolean(oneOf.values().get(0));
                return wanted ? flag : flag.not();
            }
            throw new IllegalStateException(oneOf.fact() + " is neither a word nor a yes or no");
        }
    }
}
