/** Writes files in another form: YAML as JSON, facilities as workbooks, and the other way round. */
@NullMarked
package nl.huisnorm.checker.conversion;

import org.jspecify.annotations.NullMarked;
