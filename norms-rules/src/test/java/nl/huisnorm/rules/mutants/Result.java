package nl.huisnorm.rules.mutants;

/**
 * What became of a mutant.
 *
 * @param mutant the mutant
 * @param fate what became of it
 * @param by what noticed it: the code of the problem, or the name of the case; empty where nothing did
 */
record Result(Mutant mutant, Fate fate, String by) {

    /** What can become of a mutant. */
    enum Fate {
        /** Its rule is no rule: the compiler refuses what no person could have written either. */
        NO_RULE,
        /** The checks of the build refuse it. */
        BUILD,
        /** A case of the norm is answered otherwise. */
        CASES,
        /** Nothing noticed it. */
        SURVIVED
    }
}
