package nl.huisnorm.rules.internal.view;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the records whose facts a view hands on. A view of one record has the word of that record as the owner of its facts. */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface OfRecord {

    /** The records; more than one where what is told apart is seen as one. */
    Class<? extends Record>[] value();
}
