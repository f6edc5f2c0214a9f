/** Measures everything and writes what came of it into the page on performance. */
@NullMarked
package nl.huisnorm.benchmarks.page;

import org.jspecify.annotations.NullMarked;
