package nl.huisnorm.rules.mutants;

import java.time.DateTimeException;
import java.util.Set;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.internal.cases.CaseAnswer;
import nl.huisnorm.internal.cases.CaseFile;
import nl.huisnorm.rules.CaseFiles;

/**
 * A case, and how much of the rulebook it is asked of: no more than what gives the answer that it says, since the rest takes most of the
 * time and can notice nothing.
 *
 * @param placed the case
 * @param extent how much
 */
record Asked(CaseFiles.Placed placed, Extent extent) {

    /** How much of the rulebook is asked. */
    enum Extent {
        /** The norm and those that it cannot do without. */
        FEW,
        /** All of its regime. */
        REGIME,
        /** All that the case asks for. */
        ALL
    }

    /** The name of its file. */
    String name() {
        return String.valueOf(placed.file().getFileName());
    }

    /** Whether it is answered as it says; an answer that breaks off is none. */
    boolean isRight(MutatedRulebook rulebook) {
        CaseFile content = placed.content();
        try {
            Huisnorm whole = extent == Extent.FEW ? rulebook.few(placed.norm()) : rulebook.all();
            Huisnorm asked = content.profile() == null ? whole : withProfile(whole, content.profile());
            return CaseAnswer.of(content, placed.norm(), content.findings(asked, options())).stream()
                    .allMatch(answer -> answer.wrong().isEmpty());
        } catch (IllegalStateException
                | IllegalArgumentException
                | NullPointerException
                | ArithmeticException
                | DateTimeException e) {
            return false;
        }
    }

    private AssessmentOptions options() {
        AssessmentOptions options = placed.content().options();
        boolean isNarrowed = extent == Extent.REGIME && placed.content().regimes() == null;
        return isNarrowed ? options.withRegimes(Set.of(regime())) : options;
    }

    /** A case stands in the folder of its norm, and that in the folder of its regime. */
    private String regime() {
        return String.valueOf(placed.file().getParent().getParent().getFileName());
    }

    private static Huisnorm withProfile(Huisnorm huisnorm, String id) {
        return huisnorm.withProfile(huisnorm.rulebook().profiles().stream()
                .filter(profile -> profile.id().equals(id))
                .findFirst()
                .orElseThrow());
    }
}
