/** What the norms are: regimes, their editions, norms with dates, scope, parameters, texts, source and confidence. */
@NullMarked
package nl.huisnorm.rulebook;

import org.jspecify.annotations.NullMarked;
