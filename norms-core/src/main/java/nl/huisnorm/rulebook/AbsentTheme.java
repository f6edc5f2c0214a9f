package nl.huisnorm.rulebook;

import nl.huisnorm.stability.MadeByLibrary;
import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Text;

/**
 * What a regime's text asks and the rulebook has no norm for. A report names it for what it would be asked of: that the rulebook
 * is silent says nothing of whether it holds.
 *
 * @param id the theme's id, unique in its regime
 * @param title what it is about
 * @param articles the articles that ask it
 * @param subject what these are applied to
 * @param when what they are asked of
 */
@Stable
public record AbsentTheme(String id, Text title, String articles, SubjectKind subject, Condition when) {
    /** Made by the library. */
    @MadeByLibrary
    public AbsentTheme {}
}
