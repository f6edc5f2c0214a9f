package nl.huisnorm.generator;

/** A text in both languages. */
record Said(String nl, String en) {}
