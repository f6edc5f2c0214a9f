/** Lines, tables and names for people. */
@NullMarked
package nl.huisnorm.checker.text;

import org.jspecify.annotations.NullMarked;
