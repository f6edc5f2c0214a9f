/** Texts in JSON or YAML as trees that know where each value stands, and records made from them. Not part of the API. */
@NullMarked
package nl.huisnorm.internal.source;

import org.jspecify.annotations.NullMarked;
