/** Assessments that are kept, and judged again when the rulebook changes. */
@NullMarked
package nl.huisnorm.permitservice.kept;

import org.jspecify.annotations.NullMarked;
