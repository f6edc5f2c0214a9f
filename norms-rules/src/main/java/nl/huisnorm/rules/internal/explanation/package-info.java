/** Why a finding is what it is. */
@NullMarked
package nl.huisnorm.rules.internal.explanation;

import org.jspecify.annotations.NullMarked;
