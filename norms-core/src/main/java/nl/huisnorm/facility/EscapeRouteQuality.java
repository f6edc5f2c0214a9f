package nl.huisnorm.facility;

import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Named;

/** How well an escape route is protected against fire and smoke. */
@Stable
public enum EscapeRouteQuality implements Named {
    /** Not protected (onbeschermde vluchtroute). */
    UNPROTECTED,
    /** A protected escape route (beschermde vluchtroute). */
    PROTECTED,
    /** An extra protected escape route (extra beschermde vluchtroute). */
    EXTRA_PROTECTED,
    /** A safety escape route (veiligheidsvluchtroute). */
    SAFETY
}
