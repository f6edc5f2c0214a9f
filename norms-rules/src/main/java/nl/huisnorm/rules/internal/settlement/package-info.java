/** What follows from the findings on a settlement plan. */
@NullMarked
package nl.huisnorm.rules.internal.settlement;

import org.jspecify.annotations.NullMarked;
