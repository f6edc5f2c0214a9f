/** Days on which answers change. */
@NullMarked
package nl.huisnorm.rules.internal.timeline;

import org.jspecify.annotations.NullMarked;
