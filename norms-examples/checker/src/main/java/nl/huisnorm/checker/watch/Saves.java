package nl.huisnorm.checker.watch;

import java.nio.file.Path;
import java.util.Collection;

/** Tells when files may have been saved. */
interface Saves {

    /**
     * Waits until something was saved in a folder of these files, and then until it is quiet there.
     *
     * @return whether to go on; false where nobody wants to know any more
     */
    boolean await(Collection<Path> files) throws InterruptedException;
}
