/** The days on which something must be done or ends under a plan: as a list, as JSON and as a calendar. */
@NullMarked
package nl.huisnorm.checker.agenda;

import org.jspecify.annotations.NullMarked;
