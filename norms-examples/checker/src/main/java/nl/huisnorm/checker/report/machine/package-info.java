/** Reports of inspections for programs of others. */
@NullMarked
package nl.huisnorm.checker.report.machine;

import org.jspecify.annotations.NullMarked;
