/** All that is kept as it was at one moment. */
@NullMarked
package nl.huisnorm.permitservice.moment;

import org.jspecify.annotations.NullMarked;
