package nl.huisnorm;

import nl.huisnorm.stability.Experimental;

/** How {@link Huisnorm#bundled()} finds what is on the class path, through {@link java.util.ServiceLoader}. */
@Experimental
public interface HuisnormProvider {

    /**
     * Makes it ready.
     *
     * @param lawsKept how many laws of a day are kept at the most; none or more
     * @return one that is safe to share between threads
     */
    Huisnorm load(int lawsKept);
}
