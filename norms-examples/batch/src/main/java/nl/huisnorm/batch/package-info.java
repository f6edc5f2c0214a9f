/** The assessment as jobs of Apache Spark: lines in, tables out, the law of a day made once in each Java machine. */
@NullMarked
package nl.huisnorm.batch;

import org.jspecify.annotations.NullMarked;
