package nl.huisnorm.generator;

/** Whether texts are such as they can be shown. */
final class SaidCheck {

    private SaidCheck() {}

    /** A text without a place to fill in. */
    static void plain(Said said, String what, Place place, Mistakes mistakes) {
        if ((said.nl() + said.en()).matches(".*[{}].*")) {
            mistakes.add(place, "has braces in its " + what);
        }
    }

    /** A question: with the place it is about in both languages or in neither, and with a question mark. */
    static void question(Said said, Place place, Mistakes mistakes) {
        String place0 = "{0}";
        plain(new Said(said.nl().replace(place0, ""), said.en().replace(place0, "")), "question", place, mistakes);
        if (said.nl().contains(place0) != said.en().contains(place0)) {
            mistakes.add(place, "names {0} in the question of one language only");
        }
        for (String question : new String[] {said.nl(), said.en()}) {
            if (!question.matches(".*\\?( \\(.*\\)| .*\\.)?")) {
                mistakes.add(
                        place,
                        "asks \"" + question + "\", which is no question, with or without an explanation behind it");
            }
        }
    }
}
