/** Loads and checks the rulebook's data. Not part of the API. */
@NullMarked
package nl.huisnorm.internal.rulebook;

import org.jspecify.annotations.NullMarked;
