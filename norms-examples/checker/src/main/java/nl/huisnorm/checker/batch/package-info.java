/** batch: many inputs judged at the same time and told in their order, each in a line, with what they come to together. */
@NullMarked
package nl.huisnorm.checker.batch;

import org.jspecify.annotations.NullMarked;
