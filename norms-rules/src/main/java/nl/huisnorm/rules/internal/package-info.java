/** The engine behind the facade. Not part of the API. */
@NullMarked
package nl.huisnorm.rules.internal;

import org.jspecify.annotations.NullMarked;
