/** The records that files are read as, where those are not what a host gets. */
@NullMarked
package nl.huisnorm.internal.files;

import org.jspecify.annotations.NullMarked;
