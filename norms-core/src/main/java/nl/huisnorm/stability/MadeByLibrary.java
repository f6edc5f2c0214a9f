package nl.huisnorm.stability;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What only the library makes. It is no promise to hosts, whatever the mark of the type says, and may change with any version:
 *
 * <ul>
 *   <li>the constructor of a record so marked gets a parameter with every fact or answer that is added. What hosts make they make
 *       with a builder, a reader or a method of the type that is named for it, and change with {@code with…};
 *   <li>an interface so marked is implemented by the library alone, and gets methods.
 * </ul>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.CONSTRUCTOR})
public @interface MadeByLibrary {}
