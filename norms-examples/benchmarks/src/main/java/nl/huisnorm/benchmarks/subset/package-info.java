/** The norms that every engine judges for the comparison, and the facts of a facility laid flat for them. */
@NullMarked
package nl.huisnorm.benchmarks.subset;

import org.jspecify.annotations.NullMarked;
