/** questions and interview: what to ask, and asking it. */
@NullMarked
package nl.huisnorm.checker.question;

import org.jspecify.annotations.NullMarked;
