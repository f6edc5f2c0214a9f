/**
 * Cases: what is given, and what norms must answer. Those of the rulebook itself are read here, and those that a person keeps. Not part of
 * the API.
 */
@NullMarked
package nl.huisnorm.internal.cases;

import org.jspecify.annotations.NullMarked;
