/** Makes findings: judgement, answers of inspectors, waivers, tolerance. */
@NullMarked
package nl.huisnorm.rules.internal.assessment;

import org.jspecify.annotations.NullMarked;
