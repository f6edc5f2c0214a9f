/** All that is kept as one file, and back. */
@NullMarked
package nl.huisnorm.permitservice.backup;

import org.jspecify.annotations.NullMarked;
