package nl.huisnorm.benchmarks.evrete;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import nl.huisnorm.benchmarks.subset.Answer;
import nl.huisnorm.benchmarks.subset.Answers;
import nl.huisnorm.benchmarks.subset.Check;
import nl.huisnorm.benchmarks.subset.Facts;
import nl.huisnorm.benchmarks.subset.Flattening;
import nl.huisnorm.benchmarks.subset.Judge;
import nl.huisnorm.facility.Facility;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.StatelessSession;
import org.evrete.api.builders.RuleSetBuilder;

/** Rules in the engine's Java language, and a stateless session for each facility, the lightest that it has. */
public final class EvreteRules implements Judge, AutoCloseable {

    private static final String FACT = "$fact";
    private static final String ANSWERS = "answers";
    private static final String DAY = "day";

    private final KnowledgeService service = new KnowledgeService();
    private final Knowledge knowledge;

    /** Makes the rules. */
    public EvreteRules() {
        RuleSetBuilder<Knowledge> rules = service.newKnowledge().builder();
        RuleSet set = new RuleSet(rules);
        RoomRules.addTo(set);
        PlaceRules.addTo(set);
        WholeRules.addTo(set);
        knowledge = rules.build();
    }

    /**
     * What a rule says of a fact that it matches.
     *
     * @param <T> the fact
     */
    @FunctionalInterface
    interface Consequence<T> {
        void judge(T fact, Answers answers, LocalDate day);
    }

    /** Takes rules, each of one fact and a condition on it. */
    static final class RuleSet {

        private final RuleSetBuilder<Knowledge> rules;

        private RuleSet(RuleSetBuilder<Knowledge> rules) {
            this.rules = rules;
        }

        <T> void add(String name, Class<T> type, Consequence<T> then) {
            rules.newRule(name)
                    .forEach(FACT, type)
                    .execute(context -> then.judge(
                            context.get(type, FACT),
                            context.getRuntime().get(ANSWERS),
                            context.getRuntime().get(DAY)));
        }

        <T> void add(String name, Class<T> type, Predicate<T> when, Consequence<T> then) {
            Predicate<Object[]> condition = values -> when.test(type.cast(values[0]));
            rules.newRule(name)
                    .forEach(FACT, type)
                    .where(condition, FACT)
                    .execute(context -> then.judge(
                            context.get(type, FACT),
                            context.getRuntime().get(ANSWERS),
                            context.getRuntime().get(DAY)));
        }

        void bedroom(Check check, Consequence<Facts.OfRoom> then) {
            add(check.name(), Facts.OfRoom.class, room -> room.kind() == Check.Kind.BEDROOM, then);
        }
    }

    @Override
    public List<Answer> judge(Facility facility, LocalDate day) {
        Facts facts = Flattening.of(facility, false);
        Answers answers = new Answers();
        StatelessSession session = knowledge.newStatelessSession();
        session.set(ANSWERS, answers);
        session.set(DAY, day);
        session.insert(facts.facility());
        session.insert(facts.buildings());
        session.insert(facts.rooms());
        session.insert(facts.places());
        session.insert(facts.extinguishers());
        session.insert(facts.unlisted());
        session.fire();
        return answers.all();
    }

    @Override
    public void close() {
        service.shutdown();
    }
}
