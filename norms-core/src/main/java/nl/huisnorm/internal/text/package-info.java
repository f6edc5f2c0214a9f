/** Wording that more than one package needs. Not part of the API. */
@NullMarked
package nl.huisnorm.internal.text;

import org.jspecify.annotations.NullMarked;
