package nl.huisnorm.assessment;

import nl.huisnorm.rulebook.AbsentTheme;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.stability.MadeByLibrary;
import nl.huisnorm.stability.Stable;

/**
 * That a regime asks something of a subject for which the rulebook has no norm, so that nothing was judged. It is no finding, turns no
 * verdict, and is never the same as that something does not apply.
 *
 * @param regime the regime
 * @param theme what its text asks
 * @param subject of what
 * @param certain whether it is certain that it asks it of the subject; otherwise the facts that decide are not known
 */
@Stable
public record NotInRulebook(Regime regime, AbsentTheme theme, Subject subject, boolean certain) {
    /** Made by the library. */
    @MadeByLibrary
    public NotInRulebook {}
}
