/** Which characters can be seen. Not part of the API. */
@NullMarked
package nl.huisnorm.internal.characters;

import org.jspecify.annotations.NullMarked;
