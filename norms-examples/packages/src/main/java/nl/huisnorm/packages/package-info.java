/** Lays out what is packed: the program as people install it. */
@NullMarked
package nl.huisnorm.packages;

import org.jspecify.annotations.NullMarked;
