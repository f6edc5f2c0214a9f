/** What a rulebook on the class path implements to be found. */
@NullMarked
package nl.huisnorm.spi;

import org.jspecify.annotations.NullMarked;
