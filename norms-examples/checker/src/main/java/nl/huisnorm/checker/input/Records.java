package nl.huisnorm.checker.input;

import org.jspecify.annotations.Nullable;

/** The facilities of a list, one after another; it can be larger than memory. */
interface Records extends AutoCloseable {

    /** The next; none at the end. */
    @Nullable Input next();

    /** Lets go of the list. */
    @Override
    void close();
}
