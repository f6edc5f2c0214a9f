/** A report of an inspection of a facility as one model, and what forms of it share. */
@NullMarked
package nl.huisnorm.checker.report;

import org.jspecify.annotations.NullMarked;
