/** What is wrong with a request, as one kind of exception. */
@NullMarked
package nl.huisnorm.permitservice.problem;

import org.jspecify.annotations.NullMarked;
