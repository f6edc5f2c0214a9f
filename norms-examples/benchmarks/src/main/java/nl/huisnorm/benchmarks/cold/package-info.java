/** What it costs to start: processes that are started, one after another, each of which answers once. */
@NullMarked
package nl.huisnorm.benchmarks.cold;

import org.jspecify.annotations.NullMarked;
