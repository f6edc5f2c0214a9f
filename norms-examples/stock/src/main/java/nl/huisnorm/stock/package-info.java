/** Makes up a stock of facilities. What is in it is invented; no number in it is a statistic. */
@NullMarked
package nl.huisnorm.stock;

import org.jspecify.annotations.NullMarked;
