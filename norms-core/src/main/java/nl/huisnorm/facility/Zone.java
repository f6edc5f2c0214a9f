package nl.huisnorm.facility;

import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Named;

/** The kind of area a facility stands in, as municipal policies tell them apart. */
@Stable
public enum Zone implements Named {
    /** In a town or village (dorp of stad). */
    VILLAGE,
    /** On a business park (bedrijventerrein). */
    BUSINESS_PARK,
    /** In the countryside, not at the employer's farm (buitengebied). */
    RURAL,
    /** At the farm of the employer (agrarisch bedrijf van de werkgever). */
    FARM,
    /** On a recreation park (recreatiepark). */
    RECREATION_PARK
}
