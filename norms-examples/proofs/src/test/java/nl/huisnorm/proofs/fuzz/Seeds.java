package nl.huisnorm.proofs.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.huisnorm.io.read.CostModelReader;
import nl.huisnorm.io.write.FacilityWriter;

/** What targets begin with that no file holds. */
final class Seeds {

    /** Answers as people type them. */
    static final List<String> ANSWERS = List.of(
            "ja",
            "nee",
            "geen",
            "12,5 m²",
            "1.250",
            "31-12-2026",
            "2026-02-30",
            "2x brandblusser, 1 blusdeken",
            "-3",
            "reguliere woning",
            "1, 2",
            "9999999999");

    /** Conversations, a line an answer. */
    static final List<String> CONVERSATIONS = List.of(
            "ja\nnee\n-\n?\n", "ja behalve 2, 3\n12,5 behalve r1: 8\n", "terug\nstop\n", "1 ja / 2 nee\n\n \nklaar\n");

    private Seeds() {}

    /** Texts, each by a number. */
    static Map<String, byte[]> texts(List<String> texts) {
        Map<String, byte[]> seeds = new LinkedHashMap<>();
        for (String text : texts) {
            seeds.put("tekst-" + seeds.size(), text.getBytes(StandardCharsets.UTF_8));
        }
        return seeds;
    }

    /** Two houses, and what is none between them. */
    static byte[] lines() {
        String house = new String(
                        Given.written(Given.facility("huis", Given.HOUSE).facility(), FacilityWriter.Format.JSON),
                        StandardCharsets.UTF_8)
                .strip()
                .replaceAll("\\n\\s*", " ");
        return (house + "\n\n{\"id\": 3}\n" + house.replace("\"huis\"", "\"huis-2\"") + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What comes with the library. */
    static byte[] costs() {
        try (InputStream file = CostModelReader.class.getResourceAsStream("costs.yaml")) {
            return Objects.requireNonNull(file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
