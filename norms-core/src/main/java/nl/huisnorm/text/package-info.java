/** Texts for people, in Dutch and English, kept apart from what they describe and made only when asked for. */
@NullMarked
package nl.huisnorm.text;

import org.jspecify.annotations.NullMarked;
