package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.facility.DataCheck;
import nl.huisnorm.internal.facility.Impossible;
import nl.huisnorm.internal.facts.Choice;
import nl.huisnorm.internal.facts.FactTable;
import nl.huisnorm.text.Messages;
import org.junit.jupiter.api.Test;

/** docs/plausibility.md tells every check across the parts of a facility. */
class PlausibilityPageTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    @Test
    void the_page_is_up_to_date() throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "# What facts must fit",
                "",
                "This page is made by `PlausibilityPageTest` from the table of checks (`DataCheck`, `Impossible`); to change it, change those.",
                "",
                "The parts of a facility are held against each other and against the day judged. What is *impossible* is refused when the file",
                "is read. What is *implausible* is a finding about the data: it stands above the verdict with all its places, neither side wins,",
                "and the norms that used one of those facts cannot be told (`DATA_IN_DOUBT`), unless the file gives the reason:",
                "",
                "```yaml",
                "clarifications:",
                "  - {check: floor-area-against-rooms, place: /buildings/0/usableFloorArea, reason: the attic is too low to count}",
                "```",
                "",
                "Without `place` the reason holds for all that the check finds. Thresholds are choices of this library, wide enough that what",
                "they tell is worth a look; they are no law.",
                "",
                "## Impossible: refused",
                "",
                "| code | Nederlands | English | facts |",
                "|---|---|---|---|"));
        for (Impossible one : Impossible.values()) {
            String code = "problem." + one.code();
            lines.add(row(one.code(), said(DUTCH, code), said(Locale.ENGLISH, code), one.facts()));
        }
        lines.addAll(List.of(
                "",
                "## Implausible: a finding about the data",
                "",
                "| check | Nederlands | English | facts |",
                "|---|---|---|---|"));
        for (Choice.Word word : FactTable.get().choice("DataCheck").words()) {
            DataCheck check = Arrays.stream(DataCheck.values())
                    .filter(one -> one.key().equals(word.key()))
                    .findFirst()
                    .orElseThrow();
            lines.add(row(
                    word.key(),
                    "**" + check.label(DUTCH) + "** " + word.about().nl(),
                    "**" + check.label(Locale.ENGLISH) + "** " + word.about().en(),
                    check.facts()));
        }
        GeneratedDocs.check(GeneratedDocs.DOCS.resolve("plausibility.md"), String.join("\n", lines) + "\n");
    }

    @Test
    void every_fact_of_a_check_is_in_the_table_of_facts() {
        Stream<String> facts = Stream.concat(
                Arrays.stream(DataCheck.values()).flatMap(check -> check.facts().stream()),
                Arrays.stream(Impossible.values()).flatMap(one -> one.facts().stream()));
        assertThat(facts)
                .allSatisfy(
                        fact -> assertThat(FactTable.get().fact(fact)).as(fact).isNotNull());
    }

    private static String said(Locale language, String code) {
        return Messages.in(language).get(code, "…", "…");
    }

    private static String row(String id, String dutch, String english, List<String> facts) {
        return "| `" + id + "` | " + dutch + " | " + english + " | "
                + facts.stream().map(fact -> "`" + fact + "`").collect(Collectors.joining(", ")) + " |";
    }
}
