/** Noise for every reader and writer, guided by which code it reaches. */
@NullMarked
package nl.huisnorm.proofs.fuzz;

import org.jspecify.annotations.NullMarked;
