/** The norms of the comparison in Evrete. */
@NullMarked
package nl.huisnorm.benchmarks.evrete;

import org.jspecify.annotations.NullMarked;
