/**
 * The language of the library: subjects, the rulebook, assessments, the facade, reading and writing.
 *
 * <p>What is internal is open to the rulebook's own module alone.
 */
module nl.huisnorm.core {
    requires transitive org.jspecify;
    requires tools.jackson.core;
    // how numbers and days are written in Dutch: without it an image that is linked would write them as in English
    requires jdk.localedata;

    exports nl.huisnorm;
    exports nl.huisnorm.answer.agenda;
    exports nl.huisnorm.answer.application;
    exports nl.huisnorm.answer.capacity;
    exports nl.huisnorm.answer.comparison;
    exports nl.huisnorm.answer.explanation;
    exports nl.huisnorm.answer.impact;
    exports nl.huisnorm.answer.question;
    exports nl.huisnorm.answer.region;
    exports nl.huisnorm.answer.remedy;
    exports nl.huisnorm.answer.settlement;
    exports nl.huisnorm.answer.timeline;
    exports nl.huisnorm.assessment;
    exports nl.huisnorm.facility;
    exports nl.huisnorm.input;
    exports nl.huisnorm.io.read;
    exports nl.huisnorm.io.schema;
    exports nl.huisnorm.io.stock;
    exports nl.huisnorm.io.write;
    exports nl.huisnorm.rulebook;
    exports nl.huisnorm.settlement;
    exports nl.huisnorm.stability;
    exports nl.huisnorm.text;

    exports nl.huisnorm.internal.characters to
            nl.huisnorm.rules;
    exports nl.huisnorm.internal.facility to
            nl.huisnorm.rules;
    exports nl.huisnorm.internal.rulebook to
            nl.huisnorm.rules;
    exports nl.huisnorm.internal.settlement to
            nl.huisnorm.rules;
    exports nl.huisnorm.internal.source to
            nl.huisnorm.rules;
    exports nl.huisnorm.internal.text to
            nl.huisnorm.rules;

    // the schemas, which are read as resources
    opens nl.huisnorm.io.schema;

    uses nl.huisnorm.HuisnormProvider;
}
