/** What follows from the findings on an application: what it lacks, and the terms that run. */
@NullMarked
package nl.huisnorm.answer.application;

import org.jspecify.annotations.NullMarked;
