/** How a host is started by a test. */
@NullMarked
package nl.huisnorm.hosts.asking;

import org.jspecify.annotations.NullMarked;
