package nl.huisnorm.stability;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A public type that hosts may build on: from version 1.0 on it changes in a way that breaks them only with a new major
 * version, after having been announced in the change log. Before 1.0 such a change is announced in the change log. Records
 * grow with every fact that a norm asks for and every answer that is added: what is {@link MadeByLibrary} in it is no promise.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Stable {}
