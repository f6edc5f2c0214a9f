/**
 * What is planned and agreed: a company that settles or expands, its workforce by phase, the housing it promises, the
 * agreement with the municipality, and what came of it; and the application for a permit with all that belongs to it.
 *
 * <p>As in {@link nl.huisnorm.facility}, everything here is an immutable record, and a component marked {@code @Nullable}
 * may be unknown: {@code null} never means zero, no or none.
 */
@NullMarked
package nl.huisnorm.settlement;

import org.jspecify.annotations.NullMarked;
