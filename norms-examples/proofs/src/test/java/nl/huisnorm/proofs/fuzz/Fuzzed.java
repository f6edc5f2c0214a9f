package nl.huisnorm.proofs.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Where Jazzer sends its noise: to the one target that it was started with, or to the one of several that the first byte tells. */
public final class Fuzzed {

    private static List<Target> targets = List.of();

    private Fuzzed() {}

    /**
     * Called before the first input.
     *
     * @param arguments the names of the targets
     */
    public static void fuzzerInitialize(String... arguments) {
        List<Target> named = new ArrayList<>();
        for (String name : arguments) {
            named.add(Target.of(name));
        }
        targets = named;
    }

    /**
     * Called with each input.
     *
     * @param data the input
     */
    public static void fuzzerTestOneInput(byte[] data) {
        if (targets.size() == 1) {
            targets.get(0).on(data);
        } else if (data.length > 0) {
            Corpus.marked(data, targets).on(Corpus.unmarked(data));
        }
    }
}
