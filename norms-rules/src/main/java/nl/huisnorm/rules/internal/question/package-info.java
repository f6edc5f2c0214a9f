/** What to ask, the most decisive first. */
@NullMarked
package nl.huisnorm.rules.internal.question;

import org.jspecify.annotations.NullMarked;
