package nl.huisnorm.checker.question;

/** Goes back to the question before. */
final class BackException extends Exception {
    private static final long serialVersionUID = 1L;
}
