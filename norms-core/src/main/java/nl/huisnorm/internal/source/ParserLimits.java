package nl.huisnorm.internal.source;

import tools.jackson.core.exc.StreamConstraintsException;

/** What is larger in a file than a parser takes, in a person's terms. */
final class ParserLimits {

    /** The most digits and signs of a number. */
    static final int LONGEST_NUMBER = 1_000;

    private ParserLimits() {}

    static Mistake mistake(StreamConstraintsException e) {
        String said = String.valueOf(e.getOriginalMessage());
        if (said.startsWith("Name length")) {
            return Mistake.of("name-too-long", SourceParser.LONGEST_NAME);
        }
        if (said.startsWith("Number value length")) {
            return Mistake.of("number-too-long", LONGEST_NUMBER);
        }
        if (said.startsWith("Document nesting depth")) {
            return Mistake.of("too-deep", SourceParser.DEEPEST);
        }
        return Mistake.of("text-too-long", RecordBinder.LONGEST_TEXT);
    }
}
