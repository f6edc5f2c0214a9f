/** checklist: what to look at on site and to look up in the office, to print. */
@NullMarked
package nl.huisnorm.checker.checklist;

import org.jspecify.annotations.NullMarked;
