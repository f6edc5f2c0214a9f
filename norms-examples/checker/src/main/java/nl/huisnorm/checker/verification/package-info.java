/** What a council has to know of a plan, on two pages. */
@NullMarked
package nl.huisnorm.checker.verification;

import org.jspecify.annotations.NullMarked;
