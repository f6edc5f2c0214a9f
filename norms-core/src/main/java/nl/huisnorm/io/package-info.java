/** Reading facility files with the place of every value, and writing reports. */
@NullMarked
package nl.huisnorm.io;

import org.jspecify.annotations.NullMarked;
