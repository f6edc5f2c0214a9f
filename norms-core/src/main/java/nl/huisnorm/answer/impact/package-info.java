/** What other norms, or another date, do to a facility and to a stock of them. */
@NullMarked
package nl.huisnorm.answer.impact;

import org.jspecify.annotations.NullMarked;
