@NullMarked
package nl.huisnorm.benchmarks;

import org.jspecify.annotations.NullMarked;
