/** test: a user's own cases, each with what norms must answer. */
@NullMarked
package nl.huisnorm.checker.cases;

import org.jspecify.annotations.NullMarked;
