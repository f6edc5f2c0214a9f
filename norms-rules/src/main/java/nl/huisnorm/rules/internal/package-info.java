/** The engine: finds norms in force, applies them through compiled rules and gathers the findings. Not part of the API. */
@NullMarked
package nl.huisnorm.rules.internal;

import org.jspecify.annotations.NullMarked;
