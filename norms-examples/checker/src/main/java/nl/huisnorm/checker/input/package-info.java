/** input: what is named on the command line, a folder, a list or standard input, as one input after another. */
@NullMarked
package nl.huisnorm.checker.input;

import org.jspecify.annotations.NullMarked;
