/** The agreement between municipality and company as a paper, filled in from a plan. */
@NullMarked
package nl.huisnorm.checker.agreement;

import org.jspecify.annotations.NullMarked;
