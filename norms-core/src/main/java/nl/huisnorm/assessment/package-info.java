/** What comes out: an assessment with a finding for every norm on every subject. */
@NullMarked
package nl.huisnorm.assessment;

import org.jspecify.annotations.NullMarked;
