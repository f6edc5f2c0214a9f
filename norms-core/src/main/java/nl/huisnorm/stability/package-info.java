/** How far a host can rely on a public type. */
@NullMarked
package nl.huisnorm.stability;

import org.jspecify.annotations.NullMarked;
