/** impact: what other norms do to a stock. */
@NullMarked
package nl.huisnorm.checker.impact;

import org.jspecify.annotations.NullMarked;
