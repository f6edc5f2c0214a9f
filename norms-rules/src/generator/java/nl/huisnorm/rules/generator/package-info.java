/** The step of the build that writes the views that only hand facts on. Not part of the library. */
@NullMarked
package nl.huisnorm.rules.generator;

import org.jspecify.annotations.NullMarked;
