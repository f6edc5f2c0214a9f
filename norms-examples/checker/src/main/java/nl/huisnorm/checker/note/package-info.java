/** What a council has to know of a plan, on two pages. */
@NullMarked
package nl.huisnorm.checker.note;

import org.jspecify.annotations.NullMarked;
