/** Files of inspection details, to be filled in by who was there. */
@NullMarked
package nl.huisnorm.checker.inspection;

import org.jspecify.annotations.NullMarked;
