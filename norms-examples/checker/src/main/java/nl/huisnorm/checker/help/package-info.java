/** Explains the program, and has a shell complete what is typed. */
@NullMarked
package nl.huisnorm.checker.help;

import org.jspecify.annotations.NullMarked;
