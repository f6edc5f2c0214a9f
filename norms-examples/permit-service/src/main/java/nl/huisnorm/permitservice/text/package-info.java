/** What people read, in Dutch and English. */
@NullMarked
package nl.huisnorm.permitservice.text;

import org.jspecify.annotations.NullMarked;
