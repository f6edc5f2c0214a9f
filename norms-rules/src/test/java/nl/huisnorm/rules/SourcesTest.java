package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.io.write.NormReference;
import nl.huisnorm.rulebook.AbsentTheme;
import nl.huisnorm.rulebook.CitedArticle;
import nl.huisnorm.rulebook.Edition;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.text.Messages;
import org.junit.jupiter.api.Test;

/** What is named as a source can be cited by a reader, and the articles of laws can be looked up. */
class SourcesTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();

    /** Codes of the dossier, and the names of working files. */
    private static final Pattern OURS = Pattern.compile(
            "(?i:\\bdossier\\b|regelrecht|corrections|additions|readme|verificacion|reference-data)|\\.(?:md|yaml)\\b|\\bS[0-9]{1,2}\\b");

    private static final Pattern LINK = Pattern.compile(
            "https://wetten\\.overheid\\.nl/BWB[RVW][0-9]{7}/[0-9]{4}-[0-9]{2}-[0-9]{2}#Artikel[0-9]+[a-z]*([.:][0-9]+[a-z]*)?");
    private static final Pattern JCI = Pattern.compile(
            "jci1\\.3:c:BWB[RVW][0-9]{7}&artikel=[0-9]+[a-z]*([.:][0-9]+[a-z]*)?(&lid=[0-9]+[a-z]*)?&g=[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern ARTICLE = Pattern.compile("([0-9])\\.([0-9]+)([a-z]?)(\\()?");

    private static Stream<String> printed(Regime regime, Locale locale) {
        return Stream.concat(
                Stream.of(regime.title().in(locale)),
                regime.editions().stream()
                        .flatMap(edition -> Stream.of(
                                edition.title().in(locale), edition.source().in(locale))));
    }

    private static Stream<String> printed(Profile profile, Locale locale) {
        return Stream.of(
                        Stream.of(profile.title().in(locale), profile.source()),
                        profile.norms().stream().map(Profile.LocalNorm::source),
                        profile.ownNorms().stream().map(Profile.OwnNorm::source))
                .flatMap(part -> part)
                .filter(Objects::nonNull);
    }

    @Test
    void nothing_that_is_printed_names_a_code_of_ours_or_a_working_file() {
        Set<String> found = new TreeSet<>();
        for (Locale locale : List.of(Messages.DUTCH, Locale.ENGLISH)) {
            NormReference reference = new NormReference(HUISNORM.rulebook(), locale);
            Stream.of(
                            HUISNORM.rulebook().regimes().stream().flatMap(regime -> printed(regime, locale)),
                            HUISNORM.rulebook().profiles().stream().flatMap(profile -> printed(profile, locale)),
                            HUISNORM.rulebook().norms().stream()
                                    .map(norm -> norm.citation().source().in(locale)),
                            HUISNORM.rulebook().norms().stream()
                                    .flatMap(
                                            norm -> reference.norm(norm).lines().filter(line -> line.startsWith("- "))))
                    .flatMap(part -> part)
                    .filter(text -> OURS.matcher(text).find())
                    .forEach(found::add);
        }
        assertThat(found).isEmpty();
    }

    @Test
    void every_norm_of_a_law_has_its_law_and_the_text_that_was_read_or_says_what_else_was() {
        assertThat(HUISNORM.rulebook().norms())
                .allSatisfy(norm -> assertThat(norm.citation().source().nl()).isNotBlank());
        assertThat(HUISNORM.rulebook().norms().stream()
                        .filter(norm -> norm.regime().id().equals("bbl"))
                        .filter(norm -> norm.citation().article() != null))
                .filteredOn(norm -> norm.citation().article().matches("[0-9].*")
                        && !norm.citation().article().contains("bijlage"))
                .allSatisfy(norm -> assertThat(norm.citation().readIn()).isNotNull());
        assertThat(norm("BBL-ESC-1").citation().source().en()).isEqualTo("Bbl, text of 24 September 2026");
        assertThat(norm("BBL-ESC-1").citation().source().nl()).isEqualTo("Bbl, tekst van 24 september 2026");
    }

    private static Norm norm(String id) {
        return HUISNORM.rulebook().norm(id).orElseThrow();
    }

    @Test
    void a_text_of_the_bbl_that_was_not_read_says_so() {
        Regime bbl = norm("BBL-ESC-1").regime();
        Edition first = Objects.requireNonNull(bbl.editionOn(LocalDate.of(2024, 6, 30)));
        Edition last = Objects.requireNonNull(bbl.editionOn(LocalDate.of(2026, 5, 29)));
        Edition read = Objects.requireNonNull(bbl.editionOn(LocalDate.of(2026, 7, 1)));
        assertThat(first.isReadElsewhere()).isTrue();
        assertThat(last.isReadElsewhere()).isTrue();
        assertThat(read.isReadElsewhere()).isFalse();
    }

    @Test
    void every_link_to_an_article_has_the_shape_of_the_site_and_of_juriconnect() {
        LocalDate day = HUISNORM.rulebook().knownOn();
        List<CitedArticle> articles = HUISNORM.rulebook().norms().stream()
                .flatMap(norm -> norm.citation().articles().stream())
                .toList();
        assertThat(articles).hasSizeGreaterThan(200).allSatisfy(article -> {
            assertThat(article.link(day).toString()).matches(LINK);
            assertThat(article.juriconnect(day)).matches(JCI);
        });
    }

    @Test
    void every_norm_of_a_law_that_begins_with_an_article_has_a_link() {
        assertThat(HUISNORM.rulebook().norms().stream()
                        .filter(norm -> norm.citation().bwb() != null
                                && norm.citation().article() != null
                                && norm.citation().article().matches("[0-9].*")))
                .isNotEmpty()
                .allSatisfy(norm -> assertThat(norm.citation().articles()).isNotEmpty());
    }

    private static List<String> links(String id, String day) {
        return norm(id).citation().articles().stream()
                .map(article -> article.juriconnect(LocalDate.parse(day)))
                .toList();
    }

    @Test
    void other_laws_books_of_the_civil_code_ranges_and_several_paragraphs_are_understood() {
        assertThat(links("WGV-3", "2026-07-01"))
                .containsExactly(
                        "jci1.3:c:BWBR0048028&artikel=1&g=2026-07-01",
                        "jci1.3:c:BWBR0048028&artikel=2&lid=2&g=2026-07-01",
                        "jci1.3:c:BWBR0005290&artikel=232&lid=2&g=2026-07-01",
                        "jci1.3:c:BWBR0005290&artikel=247&g=2026-07-01",
                        "jci1.3:c:BWBR0005290&artikel=261b&lid=2&g=2026-07-01");
        assertThat(links("BBL-ESC-1-NEW", "2026-09-24"))
                .containsExactly(
                        "jci1.3:c:BWBR0041297&artikel=4.53&g=2026-09-24",
                        "jci1.3:c:BWBR0041297&artikel=4.55&g=2026-09-24");
        assertThat(norm("BBL-ESC-1").citation().articles().get(0).link(LocalDate.of(2026, 9, 24)))
                .hasToString("https://wetten.overheid.nl/BWBR0041297/2026-09-24#Artikel3.40");
    }

    private static Set<String> articles(String cited, boolean whole) {
        Set<String> articles = new TreeSet<>();
        Matcher matcher = ARTICLE.matcher(cited);
        while (matcher.find()) {
            if (!whole || matcher.group(4) == null) {
                articles.add(matcher.group(1) + "." + matcher.group(2) + matcher.group(3));
            }
        }
        return articles;
    }

    @Test
    void what_a_norm_asks_is_no_theme_that_is_not_in_the_rulebook() {
        Map<String, Set<String>> both = new TreeMap<>();
        for (Regime regime : HUISNORM.rulebook().regimes()) {
            Set<String> cited = HUISNORM.rulebook().norms().stream()
                    .filter(norm ->
                            norm.regime().equals(regime) && norm.citation().article() != null)
                    .flatMap(norm ->
                            articles(Objects.requireNonNull(norm.citation().article()), false).stream())
                    .collect(Collectors.toSet());
            for (AbsentTheme theme : regime.absent()) {
                Set<String> known = articles(theme.articles(), true);
                known.retainAll(cited);
                if (!known.isEmpty()) {
                    both.put(theme.id(), known);
                }
            }
            assertThat(regime.absent()).extracting(AbsentTheme::id).doesNotHaveDuplicates();
        }
        assertThat(both).isEmpty();
    }
}
