/** Reports of inspections as lists for spreadsheets. */
@NullMarked
package nl.huisnorm.checker.report.list;

import org.jspecify.annotations.NullMarked;
