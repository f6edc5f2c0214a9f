/** Looks whether files can be read, and judges nothing. */
@NullMarked
package nl.huisnorm.checker.validation;

import org.jspecify.annotations.NullMarked;
