package nl.huisnorm.checker.variants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.huisnorm.checker.Run;
import nl.huisnorm.checker.paper.PaperText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariantsCommandTest {

    private static final String AGREED = "../files/plans/de-hoef/3-overeenkomst.yaml";
    private static final String EXPANDED = "../files/plans/de-hoef/5-uitbreiding.yaml";

    @Test
    void variants_stand_side_by_side_with_a_sign_before_what_differs() {
        Run run = Run.of("variants", AGREED, EXPANDED, "--as-of", "2026-11-24");
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .startsWith("Varianten van een plan naast elkaar, op 24 november 2026\n")
                .containsPattern("onderwerp +3-overeenkomst +5-uitbreiding")
                .containsPattern("(?m)^   eerste dag +1 juni 2026 +1 juni 2026$")
                .containsPattern("(?m)^≠  werknemers in de laatste fase +600 ");
        assertThat(Run.of("variants", AGREED, AGREED, "--as-of", "2026-11-24", "--lang", "en")
                        .out())
                .doesNotContain("≠  ")
                .contains("≠: the variants differ.");
    }

    @Test
    void one_plan_has_no_variants() {
        assertThat(Run.of("variants", AGREED).exit()).isEqualTo(2);
    }

    @Test
    void a_forecast_that_is_a_range_differs_from_one_that_is_not(@TempDir Path folder) throws IOException {
        String plan = "id: %s\nphases: [{id: a, from: 2027-01-01, migrants: 40%s}]\n";
        Path range = Files.writeString(folder.resolve("a.yaml"), plan.formatted("a", ", mostMigrants: 60"));
        Path number = Files.writeString(folder.resolve("b.yaml"), plan.formatted("b", ""));
        assertThat(Run.of("variants", range.toString(), number.toString(), "--as-of", "2026-11-24")
                        .out())
                .containsPattern("(?m)^≠  arbeidsmigranten in de laatste fase +40–60 +40$");
    }

    @Test
    void they_go_into_a_paper_too(@TempDir Path folder) throws IOException {
        for (String kind : new String[] {".pdf", ".docx"}) {
            Path file = folder.resolve("varianten" + kind);
            Run run = Run.of("variants", AGREED, EXPANDED, "--as-of", "2026-11-24", "-o", file.toString());
            assertThat(run.exit()).isZero();
            assertThat(PaperText.of(file))
                    .contains("Vet is wat verschilt.")
                    .containsPattern("werknemers in de (laatste fase )?600");
        }
    }
}
