/** check: what is met, what is not, and what cannot be told. */
@NullMarked
package nl.huisnorm.checker.assessment;

import org.jspecify.annotations.NullMarked;
