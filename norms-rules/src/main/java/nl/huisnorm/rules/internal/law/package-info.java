/** The law of a day: norms in force with their scopes, readings and matched rules. */
@NullMarked
package nl.huisnorm.rules.internal.law;

import org.jspecify.annotations.NullMarked;
