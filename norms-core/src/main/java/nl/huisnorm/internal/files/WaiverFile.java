package nl.huisnorm.internal.files;

import java.util.List;
import nl.huisnorm.rulebook.Waiver;

/**
 * A file of waivers.
 *
 * @param waivers the waivers
 */
public record WaiverFile(List<Waiver> waivers) {}
