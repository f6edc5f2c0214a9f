/** How long an agreement lasts, which of its amendments holds on a day, and sums over plans. Not API. */
@NullMarked
package nl.huisnorm.internal.settlement;

import org.jspecify.annotations.NullMarked;
