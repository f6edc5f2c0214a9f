/** A program on the module path. */
@NullMarked
package nl.huisnorm.hosts.modules;

import org.jspecify.annotations.NullMarked;
