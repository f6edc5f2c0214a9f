/** remedies: what to change. */
@NullMarked
package nl.huisnorm.checker.remedy;

import org.jspecify.annotations.NullMarked;
