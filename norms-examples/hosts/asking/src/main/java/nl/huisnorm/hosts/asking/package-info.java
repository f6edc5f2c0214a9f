/** What every host asks of the library. */
@NullMarked
package nl.huisnorm.hosts.asking;

import org.jspecify.annotations.NullMarked;
