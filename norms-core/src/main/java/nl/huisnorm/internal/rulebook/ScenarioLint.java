package nl.huisnorm.internal.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.rulebook.Scenario;

/** What a scenario says that can be, and that yet comes to nothing: days that never come, and norms that hold nowhere. */
public final class ScenarioLint {

    private final Scenario scenario;
    private final Rulebook law;
    private final LocalDate day;
    private final ProfileChecks.Sink sink;

    /**
     * Prepares to look.
     *
     * @param scenario the scenario, which can be read
     * @param law the rulebook without it
     * @param day the day that is looked at
     * @param sink where findings go
     */
    public ScenarioLint(Scenario scenario, Rulebook law, LocalDate day, ProfileChecks.Sink sink) {
        this.scenario = scenario;
        this.law = law;
        this.day = day;
        this.sink = sink;
    }

    /** Looks. */
    public void check() {
        ProfileLint.text(scenario.remark(), Pointer.ROOT.field("remark"), sink);
        for (int i = 0; i < scenario.norms().size(); i++) {
            Scenario.ChangedNorm changed = scenario.norms().get(i);
            Pointer at = Pointer.ROOT.field("norms").element(i);
            LocalDate until = changed.until();
            if (until != null && until.isBefore(day)) {
                sink.add(at.field("until"), "lint-ended", until);
            }
            law.norm(changed.norm()).ifPresent(norm -> changed(changed, norm, at));
        }
    }

    private void changed(Scenario.ChangedNorm changed, Norm norm, Pointer at) {
        boolean isPutInForce = Boolean.TRUE.equals(changed.inForce());
        if (norm.local() && norm.adoptedBy() == null && !isPutInForce) {
            sink.add(at.field("norm"), "lint-not-adopted", norm.id());
        }
        if (isPutInForce) {
            return;
        }
        if (norm.validity().endedBefore(day)) {
            sink.add(
                    at.field("norm"),
                    "lint-norm-ended",
                    norm.id(),
                    Objects.requireNonNull(norm.validity().until()));
        }
        List<Scenario.ChangedValue> values = Objects.requireNonNullElse(changed.values(), List.of());
        for (int k = 0; k < values.size(); k++) {
            if (!values.get(k).validity().overlaps(norm.validity())) {
                sink.add(
                        at.field("values").element(k),
                        "lint-value-never",
                        values.get(k).value(),
                        norm.id());
            }
        }
    }
}
