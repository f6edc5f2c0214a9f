package nl.huisnorm.facility;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.huisnorm.stability.Stable;

/** The pattern a text must have as a whole, with an example that a person who got it wrong can follow. */
@Stable
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Matches {

    /** A regular expression that the whole text must match. */
    String value();

    /** A text that matches. */
    String example();
}
