@NullMarked
package nl.huisnorm.benchmarks.page;

import org.jspecify.annotations.NullMarked;
