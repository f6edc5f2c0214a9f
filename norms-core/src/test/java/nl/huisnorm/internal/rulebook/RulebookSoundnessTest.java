package nl.huisnorm.internal.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rulebook that is not sound does not build, and the message tells where. */
class RulebookSoundnessTest {

    private static final String INDEX = """
            knownOn: 2026-11-23
            regimes: [{regime: test, themes: [space]}]
            """;
    private static final String REGIME = """
            id: test
            title: {nl: proef, en: test}
            layer: statute
            citation: {work: {nl: proef, en: test}}
            editions:
              - {id: a, title: {nl: a, en: a}, from: 2020-01-01, until: 2020-12-31, confidence: found, source: s}
              - {id: b, title: {nl: b, en: b}, from: 2021-01-01, confidence: found, source: s}
            interpretations:
              - id: Q
                question: {nl: q, en: q}
                readings: [{id: A, label: {nl: a, en: a}}, {id: B, label: {nl: b, en: b}}]
            terms:
              dwelling: {fact: building.form, is: regular-dwelling}
            """;
    private static final String SPACE = """
            norms:
              - id: T-1
                title: {nl: ruimte, en: space}
                requirement: {nl: r, en: r}
                subject: building
                from: 2020-06-01
                until: 2022-12-31
                scope: [{term: dwelling}, {reading: Q, is: A}]
                parameters:
                  - id: area
                    label: {nl: a, en: a}
                    unit: square-metre
                    values: [{until: 2021-12-31, value: 10}, {from: 2022-01-01, value: 12}]
                confidence: found
                source: s
              - id: T-2
                title: {nl: kijken, en: look}
                requirement: {nl: r, en: r}
                question: {nl: q, en: q}
                decidedBy: person
                subject: place
                items: [amenities.toilets]
                confidence: known
                source: s
            """;
    private static final String RULES = """
            package test

            // Space.
            rule "T-1"
            when
                $norm : BuildingCheck( norm == "T-1" )
            then
                $norm.judge( building -> building.area().atLeast( $norm.parameter( "area" ) ) );
            end
            """;

    @TempDir
    private Path folder = Path.of(".");

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("test"));
        Files.writeString(folder.resolve("rulebook.yaml"), INDEX);
        Files.writeString(folder.resolve("test/regime.yaml"), REGIME);
        Files.writeString(folder.resolve("test/space.yaml"), SPACE);
        Files.writeString(folder.resolve("test/space.drl"), RULES);
    }

    @Test
    void a_sound_rulebook_comes_back_from_its_compiled_form() throws Exception {
        CompiledRulebook.Compiled compiled = compile();
        RulebookContent read =
                CompiledRulebook.read("rulebook.json", compiled.json().getBytes(StandardCharsets.UTF_8));
        assertThat(read).isEqualTo(compiled.content());
        Norm norm = read.norms().get(0);
        Parameter area = Objects.requireNonNull(norm.parameters().get("area"));
        assertThat(area.on(LocalDate.of(2021, 12, 31))).isEqualTo(BigDecimal.TEN);
        assertThat(area.on(LocalDate.of(2022, 1, 1))).isEqualTo(new BigDecimal("12"));
        assertThat(read.rules().get("T-1")).startsWith("// Space.").endsWith("end");
    }

    @Test
    void the_digest_tells_every_change_of_data_or_rules() throws Exception {
        String digest = compile().content().digest();
        assertThat(compile().content().digest()).isEqualTo(digest);
        Files.writeString(folder.resolve("test/space.yaml"), SPACE.replace("value: 12", "value: 13"));
        String data = compile().content().digest();
        Files.writeString(folder.resolve("test/space.drl"), RULES.replace("area()", "height()"));
        assertThat(List.of(digest, data, compile().content().digest())).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            space  | id: T-2                          | id: T-1                          | duplicate-norm
            space  | title: {nl: ruimte, en: space}   | title: {nl: ruimte}              | missing-field
            space  | title: {nl: ruimte, en: space}   | titel: {nl: ruimte, en: space}   | field-word
            space  | until: 2022-12-31                | until: 2020-01-01                | until-before-from
            space  | {term: dwelling}                 | {term: house}                    | unknown-term
            space  | {reading: Q, is: A}              | {reading: Q, is: C}              | unknown-reading
            space  | {reading: Q, is: A}              | {reading: R, is: A}              | unknown-reading
            space  | {term: dwelling}                 | {form: dwelling}                 | unknown-field-near
            space  | {term: dwelling}                 | {begrip: dwelling}               | field-word
            space  | {term: dwelling}                 | {all: [{of: [{term: dwelling}]}]} | field-word
            space  | {term: dwelling}                 | {term: dwelling, fact: form}     | not-a-condition
            space  | {until: 2021-12-31, value: 10}   | {value: 10}                      | values-overlap
            space  | {until: 2021-12-31, value: 10}   | {from: 2020-07-01, until: 2021-12-31, value: 10} | no-value-on
            space  | {from: 2022-01-01, value: 12}    | {from: 2022-01-01, until: 2022-06-30, value: 12} | no-value-on
            space  | question: {nl: q, en: q}         | severity: major                  | no-question
            space  | items: [amenities.toilets]       | severity: major                  | items-for-places
            space  | subject: building                | subject: place                   | items-for-places
            space  | id: T-1                          | id: T-3                          | norm-without-rule
            space  | decidedBy: person                | decidedBy: rule                  | norm-without-rule
            space  | confidence: found                | confidence: sure                 | unknown-word
            space  | items: [amenities.toilets]       | items: [amenities.toilet]        | unknown-item
            space  | id: area                         | id: surface                      | unknown-parameter
            space  | id: area                         | id: surface                      | parameter-not-read
            space  | requirement: {nl: r, en: r}      | requirement: {nl: "{x}", en: r}  | unknown-parameter
            space  | until: 2022-12-31                | until: 2019-01-01                | never-in-force
            regime | until: 2020-12-31                | until: 2020-12-30                | editions-do-not-follow
            regime | until: 2020-12-31                | until: 2021-01-01                | editions-do-not-follow
            """)
    void what_is_not_sound_is_refused_with_file_and_line(String file, String written, String instead, String code)
            throws IOException {
        Path path = folder.resolve("test/" + file + ".yaml");
        String text = Files.readString(path);
        assertThat(text).contains(written);
        Files.writeString(path, text.replace(written, instead));
        List<Problem> problems = problems();
        assertThat(problems).extracting(Problem::code).contains(code);
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.file()).endsWith(".yaml");
            assertThat(problem.position()).isNotNull();
        });
    }

    @Test
    void a_rule_of_a_norm_that_does_not_exist_or_that_a_person_decides_is_refused() throws IOException {
        Files.writeString(folder.resolve("test/more.drl"), RULES.replace("T-1", "T-9"));
        assertThat(problems()).extracting(Problem::code).containsExactly("rule-without-norm");
        Files.writeString(folder.resolve("test/more.drl"), RULES.replace("T-1", "T-2"));
        assertThat(problems()).extracting(Problem::code).contains("norm-with-rule");
    }

    @Test
    void a_rule_that_is_there_twice_is_refused() throws IOException {
        Files.writeString(folder.resolve("test/more.drl"), RULES);
        assertThat(problems()).extracting(Problem::code).containsExactly("rule-twice");
    }

    @Test
    void a_rule_that_does_not_stand_beside_its_norm_is_refused() throws IOException {
        Files.move(folder.resolve("test/space.drl"), folder.resolve("test/other.drl"));
        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).endsWith("other.drl");
            assertThat(problem.position()).isEqualTo(new Position(4, 1));
            assertThat(problem.message(Locale.ENGLISH)).contains("T-1", "test/space.drl");
        });
    }

    @Test
    void a_file_that_nothing_reads_is_refused() throws IOException {
        Files.writeString(folder.resolve("test/forgotten.yaml"), SPACE.replace("T-", "F-"));
        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("not-listed");
            assertThat(problem.file()).endsWith("forgotten.yaml");
        });
    }

    @Test
    void a_regime_stands_in_a_folder_of_its_own_name() throws IOException {
        Files.writeString(folder.resolve("test/regime.yaml"), REGIME.replace("id: test", "id: te-st"));
        assertThat(problems()).extracting(Problem::code).containsExactly("regime-elsewhere");
    }

    @Test
    void a_role_is_held_by_one_norm_at_a_time() throws Exception {
        String later = """
                  - id: T-3
                    title: {nl: later, en: later}
                    requirement: {nl: r, en: r}
                    question: {nl: q, en: q}
                    decidedBy: person
                    subject: building
                    role: duty-report
                    from: %s
                    confidence: known
                    source: s
                """;
        String held = SPACE.replace("    from: 2020-06-01\n", "    from: 2020-06-01\n    role: duty-report\n");
        Files.writeString(folder.resolve("test/space.yaml"), held + later.formatted("2023-01-01"));
        assertThat(compile().content().norms())
                .filteredOn(norm -> norm.role() != null)
                .hasSize(2);
        Files.writeString(folder.resolve("test/space.yaml"), held + later.formatted("2022-12-31"));
        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("role-twice");
            assertThat(problem.position()).isNotNull();
            assertThat(problem.message(Locale.ENGLISH)).contains("duty-report", "T-1");
        });
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            subject: building, scope: [{reading: Q, is: B}]                                                     |
            subject: unit, scope: [{reading: Q, is: B}]                                                         | siblings-differ
            subject: building, scope: [{reading: Q, is: B}], quantity: {label: {nl: q, en: q}, unit: count, direction: at-most} | siblings-differ
            subject: building, scope: [{reading: Q, is: B}], decidedBy: person, question: {nl: q, en: q}        | sibling-by-person
            subject: building, scope: [{term: dwelling}, {reading: Q, is: A}]                                   | siblings-alike
            subject: building, scope: [{term: dwelling}, {reading: Q, is: A}], from: 2023-01-01                 |
            """)
    void siblings_ask_the_same_of_the_same_in_different_cases(String other, @Nullable String code) throws IOException {
        String written = SPACE.replace("    from: 2020-06-01\n", "    from: 2020-06-01\n    siblings: space\n");
        assertThat(problemsWith(written)).containsExactly("sibling-alone");
        String later =
                "  - {id: T-3, title: {nl: t, en: t}, requirement: {nl: r, en: r}, siblings: space, confidence: known,"
                        + " source: s, " + other + "}\n";
        Files.writeString(
                folder.resolve("test/space.drl"),
                other.contains("person")
                        ? RULES
                        : RULES
                                + RULES.substring(RULES.indexOf("// Space."))
                                        .replace("T-1", "T-3")
                                        .replace("$norm.parameter( \"area\" )", "2"));
        assertThat(problemsWith(written + later).stream().distinct().toList())
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    private List<String> problemsWith(String norms) throws IOException {
        Files.writeString(folder.resolve("test/space.yaml"), norms);
        try {
            compile();
            return List.of();
        } catch (UnreadableInputException e) {
            return e.problems().stream().map(Problem::code).toList();
        }
    }

    @Test
    void a_norm_in_a_role_has_the_parameters_that_the_role_needs() throws IOException {
        Files.writeString(
                folder.resolve("test/space.yaml"),
                SPACE.replace("    from: 2020-06-01\n", "    from: 2020-06-01\n    role: definition-stay\n"));
        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("role-without-parameter");
            assertThat(problem.position()).isNotNull();
            assertThat(problem.message(Locale.ENGLISH)).contains("definition-stay", "months");
        });
    }

    private CompiledRulebook.Compiled compile() throws IOException, UnreadableInputException {
        return CompiledRulebook.compile(folder, "1");
    }

    private List<Problem> problems() {
        UnreadableInputException refused = catchThrowableOfType(UnreadableInputException.class, this::compile);
        assertThat(refused).isNotNull();
        return refused.problems();
    }
}
