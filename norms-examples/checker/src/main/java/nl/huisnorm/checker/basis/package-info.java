/** What was judged and by what: the same in every form of a report, and enough to judge again. */
@NullMarked
package nl.huisnorm.checker.basis;

import org.jspecify.annotations.NullMarked;
