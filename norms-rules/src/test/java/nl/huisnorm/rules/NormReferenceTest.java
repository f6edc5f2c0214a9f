package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.io.write.NormReference;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference in docs/norms says what the rulebook says. */
class NormReferenceTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();

    private static NormReference reference(String language) {
        Map<String, List<String>> cases = CaseFiles.all().stream()
                .collect(Collectors.groupingBy(
                        CaseFiles.Placed::norm,
                        Collectors.mapping(
                                one -> "../../../norms-rules/"
                                        + one.file().toString().replace('\\', '/'),
                                Collectors.toList())));
        return new NormReference(HUISNORM.rulebook(), Locale.forLanguageTag(language), cases);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void the_reference_is_up_to_date(String language) throws IOException {
        NormReference reference = reference(language);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("index.md", reference.index());
        for (Regime regime : HUISNORM.rulebook().regimes()) {
            pages.put(regime.id() + ".md", reference.page(regime));
        }
        GeneratedDocs.check(GeneratedDocs.DOCS.resolve("norms/" + language), pages);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void every_norm_has_an_anchor_and_no_fact_or_word_is_left_untranslated(String language) {
        NormReference reference = reference(language);
        for (Regime regime : HUISNORM.rulebook().regimes()) {
            String page = reference.page(regime);
            HUISNORM.rulebook().norms().stream()
                    .filter(norm -> norm.regime().equals(regime))
                    .forEach(norm -> assertThat(page).contains("<a id=\"" + NormReference.anchor(norm) + "\"></a>"));
            assertThat(page.lines().filter(line -> line.matches(" +- [a-z]+[A-Z]\\w+: .*")))
                    .isEmpty();
        }
    }

    @Test
    void a_norm_tells_its_scope_its_numbers_and_its_rule() {
        Norm norm = HUISNORM.rulebook().norm("SNF-2.3-MAX1").orElseThrow();
        assertThat(new NormReference(HUISNORM.rulebook(), Messages.DUTCH).norm(norm))
                .contains("begrip «", "parameter `personsPerBedroom`", "rule \"SNF-2.3-MAX1\"");
    }
}
