/** Whether the facts of a facility fit each other and the day judged, and which norms rest on those that do not. */
@org.jspecify.annotations.NullMarked
package nl.huisnorm.rules.internal.plausibility;
