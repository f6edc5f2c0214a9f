package nl.huisnorm.rules.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.huisnorm.internal.rulebook.RulebookContent;
import nl.huisnorm.internal.rulebook.WithContent;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.Interpretation;
import nl.huisnorm.rulebook.NamedFact;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.rulebook.Scenario;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rules.internal.law.Laws;
import nl.huisnorm.rules.internal.view.Facts;

/** The norms as data. */
record RulebookView(Laws laws) implements Rulebook, WithContent {

    @Override
    public RulebookContent content() {
        return laws.content();
    }

    @Override
    public String version() {
        return laws.content().version();
    }

    @Override
    public String digest() {
        return laws.content().digest();
    }

    @Override
    public LocalDate knownOn() {
        return laws.content().knownOn();
    }

    @Override
    public List<Regime> regimes() {
        return laws.content().regimes();
    }

    @Override
    public List<Norm> norms() {
        return laws.content().norms();
    }

    @Override
    public List<Interpretation> interpretations() {
        return laws.content().interpretations();
    }

    @Override
    public List<Profile> profiles() {
        return laws.content().profiles();
    }

    @Override
    public Optional<Profile> profile() {
        return Optional.ofNullable(laws.profile());
    }

    @Override
    public Optional<Scenario> scenario() {
        return Optional.ofNullable(laws.scenario());
    }

    @Override
    public Map<String, Condition> terms(String regime) {
        return laws.terms(regime);
    }

    @Override
    public Collection<NamedFact> vocabulary(SubjectKind kind) {
        return Facts.vocabulary(kind);
    }

    @Override
    public Optional<Norm> norm(String id) {
        return Optional.ofNullable(laws.norm(id));
    }

    @Override
    public Optional<String> rule(String id) {
        return Optional.ofNullable(laws.content().rules().get(id));
    }

    @Override
    public List<String> facts(String id) {
        return laws.content().facts().getOrDefault(id, List.of());
    }
}
