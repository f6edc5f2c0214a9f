/** What to change so that a facility complies, and what that weighs. */
@NullMarked
package nl.huisnorm.answer.remedy;

import org.jspecify.annotations.NullMarked;
