/** What follows from the findings on an application. */
@NullMarked
package nl.huisnorm.rules.internal.application;

import org.jspecify.annotations.NullMarked;
