/** The service over HTTP, by the Dutch API Design Rules. */
@NullMarked
package nl.huisnorm.permitservice.web;

import org.jspecify.annotations.NullMarked;
