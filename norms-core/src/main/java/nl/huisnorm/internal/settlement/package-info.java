/** How long an agreement lasts, and which of its amendments holds on a day. Not API. */
@NullMarked
package nl.huisnorm.internal.settlement;

import org.jspecify.annotations.NullMarked;
