/** Begins files of facilities, to be filled in. */
@NullMarked
package nl.huisnorm.checker.template;

import org.jspecify.annotations.NullMarked;
