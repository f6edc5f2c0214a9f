package nl.huisnorm.generator;

import java.util.Arrays;
import java.util.Optional;

/** What a fact can be, as the table calls it. */
enum FactType {
    TEXT("text", "String", Of.NOTHING),
    TEXTS("texts", "List<String>", Of.NOTHING),
    TEXTS_BY_ID("texts-by-id", "Map<String, String>", Of.NOTHING),
    YES_NO("yes-no", "Boolean", Of.NOTHING),
    COUNT("count", "Integer", Of.NOTHING),
    NUMBER("number", "BigDecimal", Of.NOTHING),
    DATE("date", "LocalDate", Of.NOTHING),
    CHOICE("choice", "%s", Of.CHOICE),
    CHOICES("choices", "List<%s>", Of.CHOICE),
    PART("part", "%s", Of.RECORD),
    PARTS("parts", "List<%s>", Of.RECORD);

    /** What the word after {@code of} names. */
    enum Of {
        NOTHING,
        CHOICE,
        RECORD
    }

    private final String word;
    private final String java;
    private final Of of;

    FactType(String word, String java, Of of) {
        this.word = word;
        this.java = java;
        this.of = of;
    }

    static Optional<FactType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }

    String word() {
        return word;
    }

    Of of() {
        return of;
    }

    boolean isNumber() {
        return this == COUNT || this == NUMBER;
    }

    boolean isList() {
        return java.startsWith("List");
    }

    /** The type in a record, of what {@code of} names where it names something. */
    String inJava(String part) {
        return String.format(java, part);
    }
}
