/** Variants of a plan beside each other. */
@NullMarked
package nl.huisnorm.checker.variants;

import org.jspecify.annotations.NullMarked;
