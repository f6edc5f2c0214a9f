/** Reads files in JSON or YAML, with the place of every value; all mistakes of a file are told at once. */
@NullMarked
package nl.huisnorm.io.read;

import org.jspecify.annotations.NullMarked;
