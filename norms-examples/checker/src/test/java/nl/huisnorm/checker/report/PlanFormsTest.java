package nl.huisnorm.checker.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.huisnorm.checker.Recording;
import nl.huisnorm.checker.Run;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans and applications go out in every form that facilities go out in. */
@Tag(Recording.RECORDS)
class PlanFormsTest {

    private static final String FORMS = "src/test/resources/forms/";
    private static final String PLAN = FORMS + "plan.yaml";
    private static final String APPLICATION = FORMS + "aanvraag.yaml";
    private static final String HOUSE = "../files/facilities/woning-dorpsstraat.yaml";
    private static final String BUNDLED = "../files/plans/aardbeienteler-dorpsstraat.yaml";

    private static Run check(String file, String format, String... more) {
        List<String> all = new ArrayList<>(List.of("check", file, "--as-of", "2026-11-23", "--format", format));
        all.addAll(List.of(more));
        return Run.of(all.toArray(String[]::new));
    }

    /** The parts of a page that tell more than findings, and its contents. */
    private static String chapters(String page) {
        return Pattern.compile("(?s)<nav class=\"contents\".*?</nav>|<section class=\"chapter\".*?</section>")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @CsvSource({"plan, nl", "plan, en", "aanvraag, nl", "aanvraag, en"})
    void the_page_tells_what_follows_as_it_was_recorded(String file, String language) {
        Run run = check(FORMS + file + ".yaml", "html", "--lang", language);
        assertThat(run.exit()).as(run.err()).isEqualTo(1);
        String now = chapters(run.out());
        assertThat(now).isEqualTo(FormRun.recorded(file + "-" + language + ".html", now));
    }

    @ParameterizedTest
    @CsvSource({"aanvraag, csv, nl", "aanvraag, sarif, 'nl,en'", "aanvraag, junit, en"})
    void other_forms_are_what_was_recorded(String file, String form, String language) {
        Run run = check(
                FORMS + file + ".yaml", form, "--lang", language, "--outcomes", "voldoet-niet", "--regime", "bbl");
        assertThat(run.err()).isEmpty();
        String now = FormRun.plain(run);
        assertThat(now).isEqualTo(FormRun.recorded(file + "-" + language.replace(',', '-') + "." + form, now));
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "csv", "sarif", "junit"})
    void a_plan_and_a_facility_stand_in_one_report(String form) {
        Run run = check(HOUSE, form, BUNDLED);
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isLessThan(2);
        assertThat(run.out()).contains("lie-dor-118", "aardbeienteler-dorpsstraat");
    }

    @Test
    void what_a_chapter_says_of_a_finding_leads_to_the_finding() {
        String page = check(PLAN, "html").out();
        List<String> links = Pattern.compile("(?s)<section class=\"chapter\".*?</section>")
                .matcher(page)
                .results()
                .flatMap(section -> Pattern.compile("href=\"#([^\"]+)\"")
                        .matcher(section.group())
                        .results())
                .map(link -> link.group(1))
                .toList();
        assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(page).contains("id=\"" + link + "\""));
    }

    @Test
    void an_application_is_told_with_its_facility_and_has_no_picture_of_its_own() {
        String page = check(APPLICATION, "html").out();
        assertThat(page).contains("Rapporten van beoordeling: 2", "id=\"r1-top\"", "id=\"r2-plan\"");
        assertThat(page).doesNotContain("id=\"r1-plan\"");
    }

    @Test
    void the_text_in_full_tells_the_facilities_and_the_agreement_too() {
        String shown = Run.of("check", PLAN, "--as-of", "2026-11-23").out();
        assertThat(shown).contains("HUISVESTING PER FASE").doesNotContain("WAT IS OVEREENGEKOMEN");
        String full = Run.of("check", PLAN, "--as-of", "2026-11-23", "--expand").out();
        assertThat(full)
                .contains(
                        "LOCATIES DIE HET PLAN NOEMT",
                        "WAT IS OVEREENGEKOMEN",
                        "afgesproken aandeel arbeidsmigranten met een bed: 50 %",
                        "beding kamer: Elke bewoner een eigen kamer");
    }

    @Test
    void a_plan_asks_questions_and_those_in_the_same_words_once() {
        String shown = Run.of("check", PLAN, "--as-of", "2026-11-23").out();
        assertThat(shown).contains("Vraag eerst het volgende", "Voor welke fasen is de overeenkomst herzien?");
        List<String> asked =
                shown.lines().filter(line -> line.matches(" +[0-9]+  .*")).toList();
        assertThat(asked.stream().map(line -> line.replaceAll("^ +[0-9]+  | +\\[.*", "")))
                .doesNotHaveDuplicates();
    }
}
