/** Plans and applications as people read them. */
@NullMarked
package nl.huisnorm.checker.settlement;

import org.jspecify.annotations.NullMarked;
