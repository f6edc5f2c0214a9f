package nl.huisnorm.generator;

import java.util.List;

/** What the table says of a closed list of words. */
record ChoiceEntry(Place place, String room, String name, Said about, List<Word> words) {

    /** One of the words. */
    record Word(Place place, String key, Said about, Said label, Words words) {}

    String javaPackage() {
        return "nl.huisnorm." + room;
    }
}
