/** Many threads at once, and each of the caches that they share. */
@NullMarked
package nl.huisnorm.proofs.threads;

import org.jspecify.annotations.NullMarked;
