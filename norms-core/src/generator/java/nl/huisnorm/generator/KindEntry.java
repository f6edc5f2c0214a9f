package nl.huisnorm.generator;

import java.util.List;

/** What the table says of a part of a file that is about norms and not about a place to live. */
record KindEntry(Place place, String file, String name, Said about, List<Field> fields) {

    /** A field of it. */
    record Field(Place place, String name, Said about, Said label, Words words) {}
}
