/** An application with all that belongs to it, and what follows from it as people read it. */
@NullMarked
package nl.huisnorm.checker.application;

import org.jspecify.annotations.NullMarked;
