package nl.huisnorm.checker.command;

import java.io.IOException;

/** Standard output takes no more: there is nobody to judge the rest for. Who began the program says why, if anybody has to know. */
public final class OutputGoneException extends IOException {

    private static final long serialVersionUID = 1L;

    OutputGoneException() {
        super("standard output takes no more");
    }
}
