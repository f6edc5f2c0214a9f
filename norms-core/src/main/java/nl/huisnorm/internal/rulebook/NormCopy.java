package nl.huisnorm.internal.rulebook;

import java.util.List;
import java.util.Map;
import nl.huisnorm.rulebook.Adoption;
import nl.huisnorm.rulebook.Caution;
import nl.huisnorm.rulebook.Citation;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.Confidence;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rulebook.Scenario;
import nl.huisnorm.rulebook.Validity;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;

/** A norm that is the same as another but for what a profile or scenario can change. */
final class NormCopy {

    private final Norm norm;
    private Validity validity;
    private Map<String, Parameter> parameters;
    private Confidence confidence;
    private Citation citation;
    private List<Caution> cautions;
    private Text requirement;
    private Condition scope;
    private @Nullable String adoptedBy;
    private @Nullable Adoption adoption;
    private Scenario.@Nullable ChangedNorm scenario;

    private NormCopy(Norm norm) {
        this.norm = norm;
        this.validity = norm.validity();
        this.parameters = norm.parameters();
        this.confidence = norm.confidence();
        this.citation = norm.citation();
        this.cautions = norm.cautions();
        this.requirement = norm.requirement();
        this.scope = norm.scope();
        this.adoptedBy = norm.adoptedBy();
        this.adoption = norm.adoption();
        this.scenario = norm.scenario();
    }

    static NormCopy of(Norm norm) {
        return new NormCopy(norm);
    }

    NormCopy validity(Validity other) {
        validity = other;
        return this;
    }

    NormCopy parameters(Map<String, Parameter> others) {
        parameters = others;
        return this;
    }

    NormCopy confidence(Confidence other) {
        confidence = other;
        return this;
    }

    NormCopy citation(Citation other) {
        citation = other;
        return this;
    }

    NormCopy cautions(List<Caution> others) {
        cautions = others;
        return this;
    }

    NormCopy requirement(Text other) {
        requirement = other;
        return this;
    }

    NormCopy scope(Condition other) {
        scope = other;
        return this;
    }

    NormCopy adoption(@Nullable Adoption other) {
        adoption = other;
        return this;
    }

    NormCopy adoptedBy(@Nullable String other) {
        adoptedBy = other;
        return this;
    }

    NormCopy scenario(Scenario.@Nullable ChangedNorm other) {
        scenario = other;
        return this;
    }

    Norm norm() {
        return new Norm(
                norm.id(),
                norm.regime(),
                norm.theme(),
                norm.title(),
                requirement,
                norm.question(),
                norm.walk(),
                norm.decidedBy(),
                norm.subject(),
                norm.items(),
                validity,
                scope,
                norm.exemptions(),
                norm.quantity(),
                parameters,
                norm.severity(),
                confidence,
                citation,
                norm.aliases(),
                cautions,
                norm.local(),
                norm.yieldsTo(),
                norm.followsApplication(),
                norm.reopens(),
                norm.role(),
                norm.siblings(),
                adoptedBy,
                adoption,
                scenario);
    }
}
