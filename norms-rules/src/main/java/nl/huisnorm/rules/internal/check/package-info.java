/** What a rule matches: a norm in force, to be judged on its subjects. Not part of the API. */
@NullMarked
package nl.huisnorm.rules.internal.check;

import org.jspecify.annotations.NullMarked;
