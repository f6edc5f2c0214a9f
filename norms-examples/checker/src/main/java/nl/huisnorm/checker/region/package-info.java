/** The plans and facilities of municipalities together: as tables, as JSON, as a page and for a map. */
@NullMarked
package nl.huisnorm.checker.region;

import org.jspecify.annotations.NullMarked;
