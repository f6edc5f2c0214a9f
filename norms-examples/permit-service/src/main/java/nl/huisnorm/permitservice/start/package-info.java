/** How the service begins where it cannot. */
@NullMarked
package nl.huisnorm.permitservice.start;

import org.jspecify.annotations.NullMarked;
