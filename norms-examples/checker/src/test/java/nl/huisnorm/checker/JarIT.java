package nl.huisnorm.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The one jar that is handed over, started as people start it: each code that it ends with, and what it leaves alone. */
@Timeout(180)
class JarIT {

    private static final Path JAR = Path.of(System.getProperty("checker.jar", "target/huisnorm.jar"));
    private static final String TESTS =
            JarIT.class.getProtectionDomain().getCodeSource().getLocation().getPath();

    private static final String HOUSE = "../files/facilities/woning-dorpsstraat.yaml";
    private static final String FARM = "../files/facilities/boerderij-heideweg.yaml";
    private static final String SMALL = "{\"id\": \"%s\", \"buildings\": [{\"id\": \"a\"}]}\n";

    private static final String WITHDRAWN = """
            id: woning
            permits:
              {withdrawalPermitRequired: true, withdrawalPermit: false, conversionPermitRequired: false,
               mergingPermitRequired: false, splittingPermitRequired: false}
            buildings: [{id: a}]
            """;

    private static final String WAIVER = """
            waivers:
              - {id: w, norm: HVW-1-WITHDRAWAL, reason: r, owner: eigenaar, approver: college, from: 2026-01-01,
                 until: 2026-12-31}
            """;

    @TempDir
    private Path folder = Path.of("");

    private static List<String> java(String... options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-Djava.awt.headless=true"));
        command.addAll(List.of(options));
        return command;
    }

    private ProcessBuilder program(List<String> java, String... arguments) {
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of(arguments));
        ProcessBuilder program = new ProcessBuilder(command)
                .redirectError(folder.resolve("err").toFile())
                .redirectOutput(folder.resolve("out").toFile());
        program.environment().keySet().removeIf(name -> name.startsWith("HUISNORM_"));
        program.environment().put("LC_ALL", "C.UTF-8");
        return program;
    }

    private ProcessBuilder jar(String... arguments) {
        return program(java("-jar", JAR.toString()), arguments);
    }

    private Run ended(ProcessBuilder program) throws IOException, InterruptedException {
        int exit = program.start().waitFor();
        return new Run(exit, Files.readString(folder.resolve("out")), Files.readString(folder.resolve("err")));
    }

    @Test
    void the_jar_is_there() {
        assertThat(JAR).isRegularFile();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | --version                                                  | huisnorm
            0 | check HOUSE --as-of 2026-11-23                             | EINDOORDEEL
            1 | check FARM --regime snf --as-of 2026-11-23                 | EINDOORDEEL
            1 | test kapot-geval.yaml                                      | KLOPT NIET
            2 | check HOUSE --as-of gisteren                               |
            2 | chekc HOUSE                                                |
            2 |                                                            |
            3 | check klein.json --regime snf --as-of 2026-11-23           | EINDOORDEEL
            4 | check kapot.yaml                                           |
            4 | check er-is-niets.yaml                                     |
            5 | check ontheven.yaml --regime huisvestingswet --waivers ontheffing.yaml --as-of 2026-11-23 | EINDOORDEEL
            """)
    void each_verdict_and_mistake_has_its_code(int code, String line, String told) throws Exception {
        Files.writeString(folder.resolve("klein.json"), SMALL.formatted("huis"));
        Files.writeString(folder.resolve("kapot.yaml"), "id: [\n");
        Files.writeString(folder.resolve("kapot-geval.yaml"), """
                title: Eén toilet
                norm: SNF-3.1
                asOf: 2026-11-23
                given: {id: x, buildings: [{id: a, residents: 12, amenities: {toilets: 1}}]}
                expect: [{outcome: compliant}]
                """);
        Files.writeString(folder.resolve("ontheven.yaml"), WITHDRAWN);
        Files.writeString(folder.resolve("ontheffing.yaml"), WAIVER);
        List<String> words = new ArrayList<>();
        for (String word : line == null ? new String[0] : line.split(" ", -1)) {
            words.add(
                    word.endsWith(".yaml") || word.endsWith(".json")
                            ? folder.resolve(word).toString()
                            : word.replace("HOUSE", HOUSE).replace("FARM", FARM));
        }
        Run run = ended(jar(words.toArray(String[]::new)));
        assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(code);
        assertThat(run.err()).doesNotContain("\tat ", "Exception");
        if (told == null) {
            assertThat(run.err()).isNotBlank();
        } else {
            assertThat(run.out()).contains(told);
            assertThat(run.err()).isEmpty();
        }
    }

    @Test
    void a_fault_of_the_program_is_70_and_tells_nothing_of_the_file() throws Exception {
        Path services = Files.createDirectories(folder.resolve("faulty/META-INF/services"));
        Files.writeString(services.resolve("nl.huisnorm.HuisnormProvider"), BreakingHuisnorm.class.getName() + "\n");
        Path file = Files.writeString(
                folder.resolve("huis.json"), SMALL.formatted(BreakingHuisnorm.BREAKS + " " + NamedFacility.NAME));
        String path = String.join(File.pathSeparator, folder.resolve("faulty").toString(), JAR.toString(), TESTS);
        Run run = ended(program(java("-cp", path, "nl.huisnorm.checker.Main"), "check", file.toString()));
        assertThat(run.exit()).as(run.err()).isEqualTo(70);
        assertThat(run.err())
                .contains("Het programma zelf is mislukt", "IllegalStateException: BreakingHuisnorm.answer:")
                .doesNotContain("on fire", NamedFacility.NAME, "\tat ");
    }

    @Test
    void a_place_that_is_full_is_74() throws Exception {
        ProcessBuilder program = jar("check", HOUSE, "--as-of", "2026-11-23").redirectOutput(new File("/dev/full"));
        assertThat(program.start().waitFor()).isEqualTo(74);
        assertThat(Files.readString(folder.resolve("err"))).hasLineCount(1).doesNotContain("Exception");
    }

    @Test
    void an_interrupt_is_130_and_keeps_what_is_done() throws Exception {
        List<String> listening = new ArrayList<>(List.of("env", "--default-signal=INT"));
        listening.addAll(java("-jar", JAR.toString()));
        Process process = program(listening, "check", "-", "--regime", "snf")
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .start();
        try (OutputStream in = process.getOutputStream()) {
            for (int i = 0; i < 20; i++) {
                in.write(SMALL.formatted("h" + i).getBytes(StandardCharsets.UTF_8));
            }
            in.flush();
            while (process.isAlive() && !Files.readString(folder.resolve("out")).contains("h19")) {
                Thread.sleep(50);
            }
            assertThat(new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                            .start()
                            .waitFor())
                    .isZero();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(Files.readString(folder.resolve("out"))).contains("h19");
    }

    private Run withoutNetwork(String... arguments) throws IOException, InterruptedException {
        String path = JAR + File.pathSeparator + TESTS;
        Path hosts = Files.writeString(folder.resolve("hosts"), "");
        return ended(program(
                java("-Djdk.net.hosts.file=" + hosts, "-cp", path, "nl.huisnorm.checker.NoNetwork"), arguments));
    }

    @Test
    void no_network_is_reached_and_nothing_is_told_beside_what_was_asked_for() throws Exception {
        Path file = Files.writeString(folder.resolve("huis.yaml"), NamedFacility.yaml(Path.of(FARM)));
        List<String> lines = new ArrayList<>();
        for (String end : List.of("txt", "json", "html", "pdf", "xlsx", "csv", "sarif", "xml")) {
            String format = end.equals("txt") ? "text" : end.equals("xml") ? "junit" : end;
            lines.add("check " + file + " --regime snf,bbl --format " + format + " -o " + folder.resolve("v." + end));
        }
        lines.add("convert " + file + " -o " + folder.resolve("huis.xlsx"));
        lines.add("check " + folder.resolve("huis.xlsx") + " --regime snf -o " + folder.resolve("w.json"));
        lines.add("checklist " + file + " -o " + folder.resolve("lijst.pdf"));
        lines.add("region ../files/plans --root ../files --format html -o " + folder.resolve("regio.html"));
        lines.add(
                "agreement ../files/plans/de-hoef/3-overeenkomst.yaml --root ../files -o " + folder.resolve("o.docx"));
        lines.add("schema facility");
        lines.add("validate " + folder.resolve("v.json"));
        lines.add("verify " + folder.resolve("v.json") + " " + file);
        Path list = Files.write(folder.resolve("lines"), lines);
        Run run = withoutNetwork(list.toString());
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(run.out().lines()).hasSameSizeAs(lines).allMatch(line -> line.matches("[013] .*"));
        assertThat(run.err()).isEmpty();
        assertThat(Files.readString(folder.resolve("v.txt"))).isNotEmpty();
    }

    /** What would reach one is noticed: else the test above holds nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"socket", "address", "name"})
    void what_reaches_a_network_does_not_go_unseen(String what) throws Exception {
        Run run = withoutNetwork("reach", what);
        assertThat(run.exit()).isIn(NoNetwork.REACHED, 1);
        assertThat(run.out() + run.err()).containsAnyOf("network: ", "UnknownHostException");
    }
}
