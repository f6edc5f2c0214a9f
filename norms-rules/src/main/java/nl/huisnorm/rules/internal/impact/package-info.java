/** What a change of norms does to a facility. */
@NullMarked
package nl.huisnorm.rules.internal.impact;

import org.jspecify.annotations.NullMarked;
