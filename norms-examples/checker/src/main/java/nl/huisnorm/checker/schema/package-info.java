/** schema: how a file can be written. */
@NullMarked
package nl.huisnorm.checker.schema;

import org.jspecify.annotations.NullMarked;
