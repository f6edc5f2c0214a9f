/** The form of the files that people write, as JSON Schema: what the readers accept, with what each field means. */
@NullMarked
package nl.huisnorm.io.schema;

import org.jspecify.annotations.NullMarked;
