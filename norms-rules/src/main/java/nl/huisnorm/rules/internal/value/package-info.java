/**
 * Values that know whether they are known, and which inputs they came from. All three-valued logic of the library is
 * here: a rule that is written with these values cannot take what is missing for zero or no. Not part of the API.
 */
@NullMarked
package nl.huisnorm.rules.internal.value;

import org.jspecify.annotations.NullMarked;
