/** The bundled examples. */
@NullMarked
package nl.huisnorm.permitservice.example;

import org.jspecify.annotations.NullMarked;
