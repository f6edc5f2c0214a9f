/** Who did what when, so that nobody can change it unseen. */
@NullMarked
package nl.huisnorm.permitservice.audit;

import org.jspecify.annotations.NullMarked;
