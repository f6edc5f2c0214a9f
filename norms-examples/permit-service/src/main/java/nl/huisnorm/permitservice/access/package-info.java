/** Who may do what: keys and their roles. */
@NullMarked
package nl.huisnorm.permitservice.access;

import org.jspecify.annotations.NullMarked;
