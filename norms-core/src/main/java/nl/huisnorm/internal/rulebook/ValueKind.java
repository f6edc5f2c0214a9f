package nl.huisnorm.internal.rulebook;

/** What can stand in the bytes of a rulebook, each told by its number. */
final class ValueKind {

    static final int NOTHING = 0;
    static final int AGAIN = 1;
    static final int TEXT = 2;
    static final int RECORD = 3;
    static final int WORD = 4;
    static final int LIST = 5;
    static final int SET = 6;
    static final int MAP = 7;
    static final int NUMBER = 8;
    static final int COUNT = 9;
    static final int YES = 10;
    static final int NO = 11;
    static final int DAY = 12;
    static final int DAY_OF_YEAR = 13;

    private ValueKind() {}
}
