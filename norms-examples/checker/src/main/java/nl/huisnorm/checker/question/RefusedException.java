package nl.huisnorm.checker.question;

/** Tells what is wrong with an answer. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message);
    }

    String told() {
        return String.valueOf(getMessage());
    }
}
