/** The norms of the comparison in plain Java: the least that judging them can cost. */
@NullMarked
package nl.huisnorm.benchmarks.loops;

import org.jspecify.annotations.NullMarked;
