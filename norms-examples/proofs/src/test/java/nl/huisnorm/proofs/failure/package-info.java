/** The program where the machine fails it: disks, rights, signals, clocks, languages and names. */
@NullMarked
package nl.huisnorm.proofs.failure;

import org.jspecify.annotations.NullMarked;
