/** Stocks of facilities in CSV files. */
@NullMarked
package nl.huisnorm.checker.stock;

import org.jspecify.annotations.NullMarked;
