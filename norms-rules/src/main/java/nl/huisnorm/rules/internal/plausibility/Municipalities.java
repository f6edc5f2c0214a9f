package nl.huisnorm.rules.internal.plausibility;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.facility.DataCheck;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;

/** The municipalities that there are, or were until lately. */
final class Municipalities {

    private static final Set<String> CODES = read();

    private Municipalities() {}

    static void check(Facility facility, Doubted doubted) {
        String code = facility.municipality();
        if (code != null && !CODES.contains(code)) {
            Pointer place = Pointer.ROOT.field("municipality");
            doubted.add(DataCheck.MUNICIPALITY_UNKNOWN, List.of(new Evidence("facility", place, code)));
        }
    }

    private static Set<String> read() {
        try (InputStream file =
                Objects.requireNonNull(Municipalities.class.getResourceAsStream("/norms/municipalities.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .map(code -> "GM" + code)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
