/** A program of Spring Boot 3. */
@NullMarked
package nl.huisnorm.hosts.boot3;

import org.jspecify.annotations.NullMarked;
