/** Writes reports and files; the same input gives the same bytes. */
@NullMarked
package nl.huisnorm.io.write;

import org.jspecify.annotations.NullMarked;
