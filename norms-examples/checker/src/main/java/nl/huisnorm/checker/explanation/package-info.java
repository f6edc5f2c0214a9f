/** explain: why a finding is what it is. */
@NullMarked
package nl.huisnorm.checker.explanation;

import org.jspecify.annotations.NullMarked;
