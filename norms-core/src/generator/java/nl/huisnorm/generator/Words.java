package nl.huisnorm.generator;

import java.util.List;
import java.util.stream.Stream;

/** The words that people use for something, beside its key. */
record Words(List<String> nl, List<String> en) {

    static final Words NONE = new Words(List.of(), List.of());

    Stream<String> all() {
        return Stream.concat(nl.stream(), en.stream());
    }
}
