/** What the checker writes, opened with the programs that stand on a desk. */
@NullMarked
package nl.huisnorm.desk;

import org.jspecify.annotations.NullMarked;
