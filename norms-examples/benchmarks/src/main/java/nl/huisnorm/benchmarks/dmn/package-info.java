/** Most norms of the comparison as a DMN model. */
@NullMarked
package nl.huisnorm.benchmarks.dmn;

import org.jspecify.annotations.NullMarked;
