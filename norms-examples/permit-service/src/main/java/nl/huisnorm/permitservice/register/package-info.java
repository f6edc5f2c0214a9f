/** What registers know: the ids of the BAG, the trade register and municipalities, and facilities begun from the BAG. */
@NullMarked
package nl.huisnorm.permitservice.register;

import org.jspecify.annotations.NullMarked;
