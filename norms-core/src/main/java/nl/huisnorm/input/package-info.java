/** Files that were read: places in them and what is wrong with them. */
@NullMarked
package nl.huisnorm.input;

import org.jspecify.annotations.NullMarked;
