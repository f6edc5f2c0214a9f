/** What must hold of the whole library whatever facility comes in. */
@NullMarked
package nl.huisnorm.proofs.properties;

import org.jspecify.annotations.NullMarked;
