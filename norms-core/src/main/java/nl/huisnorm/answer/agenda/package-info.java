/** All days on which something must be done or ends under a settlement plan, to the end of its agreement. */
@NullMarked
package nl.huisnorm.answer.agenda;

import org.jspecify.annotations.NullMarked;
