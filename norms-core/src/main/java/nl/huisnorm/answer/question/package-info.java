/** What to ask to get further, and what is typed in answer. */
@NullMarked
package nl.huisnorm.answer.question;

import org.jspecify.annotations.NullMarked;
