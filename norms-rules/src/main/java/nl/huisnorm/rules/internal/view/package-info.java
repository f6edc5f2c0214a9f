/** What rules and scopes see of a facility: every fact as a value that knows where it came from. Not part of the API. */
@NullMarked
package nl.huisnorm.rules.internal.view;

import org.jspecify.annotations.NullMarked;
