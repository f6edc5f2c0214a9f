/** The smallest changes that make a facility comply. */
@NullMarked
package nl.huisnorm.rules.internal.remedy;

import org.jspecify.annotations.NullMarked;
