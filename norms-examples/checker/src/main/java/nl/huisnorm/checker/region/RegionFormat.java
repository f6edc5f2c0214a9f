package nl.huisnorm.checker.region;

/** The forms in which a region goes out. */
enum RegionFormat {
    /** Tables for people. */
    text,
    /** For programs. */
    json,
    /** A page for people. */
    html,
    /** For maps. */
    geojson
}
