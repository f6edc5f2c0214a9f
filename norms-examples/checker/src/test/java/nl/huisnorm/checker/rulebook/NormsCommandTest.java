package nl.huisnorm.checker.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import nl.huisnorm.checker.Run;
import org.junit.jupiter.api.Test;

class NormsCommandTest {

    @Test
    void norms_can_be_listed_and_shown() {
        assertThat(Run.of("norms", "list").out()).contains("SNF-2.3-AREA-E", "BBL-OCC-1");
        assertThat(Run.of("norms", "list", "--as-of", "2026-01-01").out())
                .doesNotContain("SNF-2.3-AREA-E", "BBL-OCC-1 ");
        assertThat(Run.of("norms", "list", "--regime", "bbl").out()).doesNotContain("SNF-");
        String shown = Run.of("norms", "show", "snf-3.1").out();
        assertThat(shown).contains("Toiletten", "personen per toilet: 8", "vgvm.nl", "rule \"SNF-3.1\"");
        assertThat(Run.of("norms", "show", "SNF-6.2", "--lang", "en").out())
                .contains("handrails")
                .doesNotContain("rule");
    }
}
