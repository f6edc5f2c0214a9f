package nl.huisnorm.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Objects;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.CostModelReader;
import nl.huisnorm.io.read.ProfileReader;
import nl.huisnorm.io.read.ScenarioReader;
import nl.huisnorm.io.read.WaiverReader;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.text.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Profiles, scenarios, waivers and cost models name the field or word that a Dutch or English word stands for, once. */
class WordsOfOtherFilesTest {

    private static final Rulebook RULEBOOK = Huisnorm.bundled().rulebook();

    private static final String PROFILE = """
            id: ergens-2026
            municipality: Someren
            code: GM0847
            title: {nl: Beleid, en: Policy}
            status: adopted
            confidence: found
            source: gemeenteblad
            from: 2026-01-01
            norms:
              - norm: MUN-AREA
                until: 2026-06-30
                values:
                  - {parameter: limit, value: 12.5, unit: square-metre-per-person}
            """;
    private static final String SCENARIO = """
            id: ruim
            title: {nl: Ruim, en: Spacious}
            norms:
              - norm: SNF-2.2-WONEN
                inForce: true
                from: 2026-01-01
                binding: true
                values:
                  - {parameter: areaPerPerson, value: 15, unit: square-metre-per-person}
            """;
    private static final String WAIVERS = """
            waivers:
              - id: o-1
                facility: f
                norm: SNF-3.1
                reason: tijdelijk
                owner: exploitant
                approver: college
                from: 2026-01-01
                until: 2026-02-01
            """;
    private static final String COSTS = """
            id: eigen
            title: {nl: Eigen, en: Own}
            kinds:
              - id: fewer-residents
                label: {nl: minder bewoners, en: fewer residents}
                way: less
                each: 40
            """;

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            profile  | municipality: Someren     | gemeente: Someren       | «gemeente» heet hier municipality
            profile  | municipality: Someren     | remark: {nl: x, en: x} | het veld «municipality» ontbreekt en is verplicht
            scenario | title: {nl: Ruim, en: Spacious} | titel: {nl: Ruim, en: Spacious} | «titel» heet hier title
            scenario | title: {nl: Ruim, en: Spacious} | remark: {nl: x, en: x} | het veld «title» ontbreekt en is verplicht
            profile  | code: GM0847             | cbs-code: GM0847       | «cbs-code» heet hier code
            profile  | title:                   | titel:                 | «titel» heet hier title
            profile  | {nl: Beleid, en: Policy} | {nederlands: Beleid, en: Policy} | «nederlands» heet hier nl
            profile  | status: adopted          | status: vastgesteld    | «vastgesteld» heet hier adopted
            profile  | confidence: found        | zekerheid: found       | «zekerheid» heet hier confidence
            profile  | confidence: found        | confidence: onzeker    | «onzeker» heet hier uncertain
            profile  | source:                  | bron:                  | «bron» heet hier source
            profile  | from:                    | vanaf:                 | «vanaf» heet hier from
            profile  | until:                   | tot en met:            | «tot en met» heet hier until
            profile  | norms:                   | normen:                | «normen» heet hier norms
            profile  | values:                  | waarden:               | «waarden» heet hier values
            profile  | value: 12.5              | getal: 12.5            | «getal» heet hier value
            profile  | unit: square             | eenheid: square        | «eenheid» heet hier unit
            profile  | square-metre-per-person  | m² per persoon         | «m² per persoon» heet hier square-metre-per-person
            scenario | inForce: true            | geldt: true            | «geldt» heet hier inForce
            scenario | inForce: true            | inForce: ja            | «ja» is hier true
            scenario | binding: true            | bindend: true          | «bindend» heet hier binding
            scenario | norms:                   | eisen:                 | «eisen» heet hier norms
            waivers  | waivers:                 | ontheffingen:          | «ontheffingen» heet hier waivers
            waivers  | facility: f              | locatie: f             | «locatie» heet hier facility
            waivers  | reason:                  | reden:                 | «reden» heet hier reason
            waivers  | owner:                   | aanvrager:             | «aanvrager» heet hier owner
            waivers  | owner:                   | eigenaar:              | «eigenaar» heet hier owner
            waivers  | approver:                | goedkeurder:           | «goedkeurder» heet hier approver
            waivers  | approver:                | verlener:              | «verlener» heet hier approver
            waivers  | until:                   | einddatum:             | «einddatum» heet hier until
            costs    | kinds:                   | soorten:               | «soorten» heet hier kinds
            costs    | way: less                | way: minder            | «minder» heet hier less
            costs    | label:                   | naam:                  | «naam» heet hier label
            costs    | way: less                | richting: less         | «richting» heet hier way
            costs    | each: 40                 | per stuk: 40           | «per stuk» heet hier each
            """)
    void one_word_is_told_once(String kind, String written, String typed, String told) {
        assertThat(refusal(kind, "", "")).isNull();
        UnreadableInputException refused = refusal(kind, written, typed);
        assertThat(Objects.requireNonNull(refused).problems())
                .extracting((Problem problem) -> problem.message(Messages.DUTCH))
                .containsExactly(told);
    }

    private static UnreadableInputException refusal(String kind, String written, String typed) {
        String text = switch (kind) {
            case "profile" -> PROFILE;
            case "scenario" -> SCENARIO;
            case "waivers" -> WAIVERS;
            default -> COSTS;
        };
        assertThat(text).contains(written);
        int at = text.indexOf(written);
        byte[] bytes = (text.substring(0, at) + typed + text.substring(at + written.length())).getBytes(UTF_8);
        return catchThrowableOfType(UnreadableInputException.class, () -> {
            switch (kind) {
                case "profile" -> ProfileReader.read("x.yaml", bytes, RULEBOOK);
                case "scenario" -> ScenarioReader.read("x.yaml", bytes, RULEBOOK);
                case "waivers" -> WaiverReader.read("x.yaml", bytes);
                default -> CostModelReader.read("x.yaml", bytes);
            }
        });
    }
}
