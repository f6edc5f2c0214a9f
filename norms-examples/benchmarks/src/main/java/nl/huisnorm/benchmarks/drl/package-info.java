/** The norms of the comparison in Drools, as most people use it. */
@NullMarked
package nl.huisnorm.benchmarks.drl;

import org.jspecify.annotations.NullMarked;
