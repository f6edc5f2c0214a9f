package nl.huisnorm.facility;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.huisnorm.stability.Stable;

/**
 * The values a numeric fact can believably have. A value outside these bounds is refused when a file is read: it is a
 * mistake of whoever filled in the file, not a fact to judge.
 */
@Stable
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Bounds {

    /** The smallest value accepted, inclusive. */
    String min() default "0";

    /** The largest value accepted, inclusive. */
    String max();

    /** The unit the value is in. */
    MeasurementUnit unit() default MeasurementUnit.COUNT;
}
