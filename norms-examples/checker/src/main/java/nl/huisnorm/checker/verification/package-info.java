/** verify: whether a report that was handed over is what the rulebook gives of the same files. */
@NullMarked
package nl.huisnorm.checker.verification;

import org.jspecify.annotations.NullMarked;
