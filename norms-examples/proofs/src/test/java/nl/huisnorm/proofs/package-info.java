/** What is held against something that the library did not make. */
@NullMarked
package nl.huisnorm.proofs;

import org.jspecify.annotations.NullMarked;
