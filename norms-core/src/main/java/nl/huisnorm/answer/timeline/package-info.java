/** The days on which answers change though nothing is built. */
@NullMarked
package nl.huisnorm.answer.timeline;

import org.jspecify.annotations.NullMarked;
