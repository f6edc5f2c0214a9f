/** Stocks of facilities in folders and files. Not part of the API. */
@NullMarked
package nl.huisnorm.internal.stock;

import org.jspecify.annotations.NullMarked;
