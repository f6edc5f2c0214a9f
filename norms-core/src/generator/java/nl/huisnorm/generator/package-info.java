/**
 * Makes what follows from the table of facts: the records, the names and questions of facts, and the table that is read
 * at run time. Runs while the library is built and is no part of it.
 */
@NullMarked
package nl.huisnorm.generator;

import org.jspecify.annotations.NullMarked;
