@NullMarked
package nl.huisnorm.benchmarks.decision;

import org.jspecify.annotations.NullMarked;
