/** Stocks of facilities, read one after another and judged without keeping them. */
@NullMarked
package nl.huisnorm.io.stock;

import org.jspecify.annotations.NullMarked;
