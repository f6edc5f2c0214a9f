/** Facilities in Excel workbooks: made from the table of facts, and read back. */
@NullMarked
package nl.huisnorm.checker.workbook;

import org.jspecify.annotations.NullMarked;
