/** Lines, tables and words for people. */
@NullMarked
package nl.huisnorm.checker.text;

import org.jspecify.annotations.NullMarked;
