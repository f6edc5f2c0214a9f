/** JSON and YAML as the library writes them. Not part of the API. */
@NullMarked
package nl.huisnorm.internal.write;

import org.jspecify.annotations.NullMarked;
