package nl.huisnorm.spi;

import nl.huisnorm.rulebook.Rulebook;

/** Finds a rulebook through {@link java.util.ServiceLoader}. */
public interface RulebookProvider {

    /**
     * Builds the rulebook.
     *
     * @return a rulebook, safe to share between threads
     */
    Rulebook load();
}
