/** A program of Spring Boot 4. */
@NullMarked
package nl.huisnorm.hosts.boot4;

import org.jspecify.annotations.NullMarked;
