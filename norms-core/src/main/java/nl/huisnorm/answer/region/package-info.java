/** The plans and facilities of municipalities together: beds, shortages, breaches, and what is due or ends soon. */
@NullMarked
package nl.huisnorm.answer.region;

import org.jspecify.annotations.NullMarked;
