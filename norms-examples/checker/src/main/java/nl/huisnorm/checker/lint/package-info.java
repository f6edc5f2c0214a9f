/** lint: what profiles and scenarios say that comes to nothing, or is hardly meant. */
@NullMarked
package nl.huisnorm.checker.lint;

import org.jspecify.annotations.NullMarked;
