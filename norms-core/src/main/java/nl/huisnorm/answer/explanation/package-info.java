/** Why a finding is what it is. */
@NullMarked
package nl.huisnorm.answer.explanation;

import org.jspecify.annotations.NullMarked;
