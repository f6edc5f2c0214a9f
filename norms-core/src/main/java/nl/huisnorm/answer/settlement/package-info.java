/** What follows from the findings on a settlement plan: housing by phase, duties, breaches, caps. */
@NullMarked
package nl.huisnorm.answer.settlement;

import org.jspecify.annotations.NullMarked;
