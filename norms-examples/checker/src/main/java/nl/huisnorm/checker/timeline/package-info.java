/** timeline: when answers change. */
@NullMarked
package nl.huisnorm.checker.timeline;

import org.jspecify.annotations.NullMarked;
