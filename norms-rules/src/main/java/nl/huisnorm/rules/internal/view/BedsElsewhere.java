package nl.huisnorm.rules.internal.view;

/**
 * The beds that other plans promise in a facility. What the facility shows to be set apart for a plan goes before what is promised,
 * and the older agreement before the younger.
 *
 * @param all all of them
 * @param goBefore those that go before the beds of this plan for certain
 * @param notAfter these, and those of which that cannot be told
 */
public record BedsElsewhere(BedsByDay all, BedsByDay goBefore, BedsByDay notAfter) {}
