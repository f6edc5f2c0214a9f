/** diff: two states side by side. */
@NullMarked
package nl.huisnorm.checker.comparison;

import org.jspecify.annotations.NullMarked;
