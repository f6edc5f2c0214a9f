/** Not part of the API. */
@NullMarked
package nl.huisnorm.internal;

import org.jspecify.annotations.NullMarked;
