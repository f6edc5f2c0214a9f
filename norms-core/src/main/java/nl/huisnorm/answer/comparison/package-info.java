/** Two assessments beside each other: what is new, solved, better or worse, and why. */
@NullMarked
package nl.huisnorm.answer.comparison;

import org.jspecify.annotations.NullMarked;
