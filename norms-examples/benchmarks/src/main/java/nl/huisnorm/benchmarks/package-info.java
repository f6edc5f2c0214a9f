/** Measures how long answers take. */
@NullMarked
package nl.huisnorm.benchmarks;

import org.jspecify.annotations.NullMarked;
