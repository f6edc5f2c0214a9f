/** The inspectors' command line. */
@NullMarked
package nl.huisnorm.checker;

import org.jspecify.annotations.NullMarked;
