package nl.huisnorm.internal.rulebook;

import java.util.List;
import nl.huisnorm.rulebook.Waiver;

/**
 * A file of waivers.
 *
 * @param waivers the waivers
 */
public record WaiverFile(List<Waiver> waivers) {}
