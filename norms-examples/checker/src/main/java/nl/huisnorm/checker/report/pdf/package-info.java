/** A report of inspection as PDF: tagged, and kept readable for as long as the case lasts (PDF/A-2). */
@NullMarked
package nl.huisnorm.checker.report.pdf;

import org.jspecify.annotations.NullMarked;
