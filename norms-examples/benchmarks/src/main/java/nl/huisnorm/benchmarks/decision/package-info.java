/** Norms that are tables of thresholds, as decision tables in DMN, made from the rulebook's data. */
@NullMarked
package nl.huisnorm.benchmarks.decision;

import org.jspecify.annotations.NullMarked;
