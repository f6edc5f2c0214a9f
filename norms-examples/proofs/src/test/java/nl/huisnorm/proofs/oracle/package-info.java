/** A second reckoning of norms with numbers, from the dossier and the articles, that shares no code with the rules. */
@NullMarked
package nl.huisnorm.proofs.oracle;

import org.jspecify.annotations.NullMarked;
