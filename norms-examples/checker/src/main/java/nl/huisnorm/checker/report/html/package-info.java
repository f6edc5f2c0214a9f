/** Reports of inspections as a page. */
@NullMarked
package nl.huisnorm.checker.report.html;

import org.jspecify.annotations.NullMarked;
