/** What whoever runs the service decides: folders, limits, and the clock. */
@NullMarked
package nl.huisnorm.permitservice.setting;

import org.jspecify.annotations.NullMarked;
