package nl.huisnorm.rules.internal;

import static nl.huisnorm.rules.internal.NormSketch.norm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.internal.rulebook.RulebookContent;
import nl.huisnorm.internal.rulebook.RulebookNotes;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.DecidedBy;
import nl.huisnorm.rulebook.Interpretation;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.Role;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rules.internal.check.Check;
import nl.huisnorm.rules.internal.law.Laws;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.view.View;
import org.drools.model.DSL;
import org.drools.model.Declaration;
import org.drools.model.PatternDSL;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.conf.SequentialOption;

/**
 * A small rulebook made up for a test, with the rule engine behind it. One rule of the engine decides every norm, by the
 * function that the test gives for it; a norm without one is met. It is counted how often that rule is matched.
 */
public final class LawSketch {

    private static final LocalDate NEVER = LocalDate.of(9999, 1, 1);
    private static final Map<Role, String> DEFINITIONS = Map.of(
            Role.DEFINITION_STAY, "months",
            Role.DEFINITION_ROOM_BY_ROOM, "livingUnits",
            Role.DEFINITION_LODGING_BUILDING, "units",
            Role.DEFINITION_GUARD, "distance");

    private final List<Norm> norms = new ArrayList<>();
    private final List<Interpretation> questions = new ArrayList<>();
    private final Map<String, Map<String, Condition>> terms = new HashMap<>();
    private final Map<String, BiFunction<LocalDate, View, Flag>> rules = new HashMap<>();
    private final AtomicInteger matched = new AtomicInteger();

    /** Begins one, with these norms. */
    public static LawSketch of(NormSketch... norms) {
        LawSketch law = new LawSketch();
        for (NormSketch norm : norms) {
            law.norms.add(norm.norm());
        }
        return law;
    }

    /** With an open question. */
    public LawSketch question(Interpretation question) {
        questions.add(question);
        return this;
    }

    /** With a term of a regime. */
    public LawSketch term(String regime, String term, Condition condition) {
        terms.computeIfAbsent(regime, id -> new HashMap<>()).put(term, condition);
        return this;
    }

    /** With what the rule of a norm says. */
    public LawSketch rule(String norm, Function<View, Flag> rule) {
        return ruleOnDay(norm, (day, subject) -> rule.apply(subject));
    }

    /** With what the rule of a norm says on a day. */
    public LawSketch ruleOnDay(String norm, BiFunction<LocalDate, View, Flag> rule) {
        rules.put(norm, rule);
        return this;
    }

    /** How many norms were matched with their rule up to now, over all laws that were made. */
    public int matched() {
        return matched.get();
    }

    /** The laws, of which so many are kept. */
    public Laws keeping(int kept) {
        List<Norm> all = new ArrayList<>(norms);
        DEFINITIONS.forEach((role, parameter) -> {
            if (norms.stream().noneMatch(norm -> norm.role() == role)) {
                all.add(norm(role.name())
                        .on(SubjectKind.FACILITY)
                        .byPerson()
                        .during(NEVER, null)
                        .number(parameter, "1", MeasurementUnit.COUNT)
                        .role(role)
                        .norm());
            }
        });
        Set<Regime> regimes = new LinkedHashSet<>();
        all.forEach(norm -> regimes.add(norm.regime()));
        Map<String, String> texts = new HashMap<>();
        all.stream()
                .filter(norm -> norm.decidedBy() == DecidedBy.RULE)
                .forEach(norm -> texts.put(norm.id(), "rule of " + norm.id()));
        RulebookContent content = new RulebookContent(
                "0",
                "digest",
                NormSketch.FIRST,
                List.copyOf(regimes),
                all,
                questions,
                List.of(),
                terms,
                texts,
                Map.of(),
                List.of(),
                null,
                RulebookNotes.NONE);
        return new Laws(content, KieBaseBuilder.createKieBaseFromModel(List.of(model()), SequentialOption.YES), kept);
    }

    /** The same, of which none are kept. */
    public Laws laws() {
        return keeping(0);
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // the rule is the same for checks of every kind
    private ModelImpl model() {
        Declaration<Check> check = DSL.declarationOf(Check.class);
        return new ModelImpl()
                .addRule(PatternDSL.rule("every norm")
                        .build(PatternDSL.pattern(check), DSL.on(check).execute(one -> {
                            matched.incrementAndGet();
                            LocalDate day = one.date().date();
                            BiFunction<LocalDate, View, Flag> rule =
                                    rules.getOrDefault(one.getNorm(), (date, subject) -> Flag.of(true));
                            one.judge((Function<View, Flag>) subject -> rule.apply(day, subject));
                        })));
    }
}
