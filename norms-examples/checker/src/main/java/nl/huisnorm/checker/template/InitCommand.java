package nl.huisnorm.checker.template;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.checker.command.DayOption;
import nl.huisnorm.checker.command.ExitCode;
import nl.huisnorm.checker.command.JudgedBy;
import nl.huisnorm.checker.command.Known;
import nl.huisnorm.checker.command.LanguageOption;
import nl.huisnorm.checker.command.OutputFile;
import nl.huisnorm.checker.command.OutputGuard;
import nl.huisnorm.checker.command.ProgramVersion;
import nl.huisnorm.checker.command.Surroundings;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.workbook.AskedFacts;
import nl.huisnorm.checker.workbook.WorkbookWriter;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.write.FacilityTemplate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Begins a file or a workbook for a kind of place: what such a place is asked for, with the question, the unit and where to find the answer. */
@Command(name = "init", aliases = "begin", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
public final class InitCommand implements Callable<Integer> {

    private static final String WORKBOOK = ".xlsx";

    private static final List<String> ENDINGS = List.of(".yaml", ".yml", WORKBOOK);

    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "KIND", descriptionKey = "init-kind")
    private @Nullable String kind;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            descriptionKey = "init-output")
    private @Nullable Path output;

    @Option(names = "--xlsx", descriptionKey = "init-xlsx")
    private boolean xlsx;

    @Mixin
    private DayOption day = new DayOption();

    @Mixin
    private JudgedBy judgedBy = new JudgedBy();

    @Mixin
    private LanguageOption language = new LanguageOption();

    public InitCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        ResourceBundle texts = Texts.of(language.locale());
        HousingKind wanted = wanted(texts);
        Path named = named(wanted, texts);
        OutputFile file = named == null ? null : target(named);
        try {
            Huisnorm huisnorm = judgedBy.huisnorm();
            AssessmentOptions options = judgedBy.on(day.orToday(surroundings.clock()), huisnorm);
            byte[] begun = named != null && isWorkbook(named)
                    ? workbook(wanted, huisnorm, options, texts)
                    : text(wanted, huisnorm, options, texts);
            if (file == null) {
                surroundings.out().write(begun, 0, begun.length);
                surroundings.out().flush();
            } else {
                file.write(out -> out.write(begun));
                surroundings.err().println(Texts.format(texts, "init.written", Objects.requireNonNull(named)));
            }
            return ExitCode.COMPLIANT;
        } catch (UnreadableInputException e) {
            e.groups().forEach(problem -> surroundings.err().println(problem.line(language.locale())));
            return ExitCode.UNREADABLE;
        }
    }

    private HousingKind wanted(ResourceBundle texts) throws IOException {
        String choices = String.join(", ", HousingKind.choices(texts));
        String typed = kind == null && surroundings.terminal() ? asked(choices, texts) : kind;
        if (typed == null) {
            throw judgedBy.wrongUse("init.no-kind", choices);
        }
        Map<String, HousingKind> words = HousingKind.words();
        return Known.of(typed, words.keySet())
                .map(words::get)
                .orElseThrow(() -> new ParameterException(
                        Objects.requireNonNull(spec).commandLine(),
                        Texts.format(texts, "init.unknown-kind", typed, choices)
                                + Known.meant(typed, words.keySet(), texts)));
    }

    /** The kind that somebody at the keyboard names; none where nothing is typed. */
    private @Nullable String asked(String choices, ResourceBundle texts) throws IOException {
        surroundings.err().println(Texts.format(texts, "init.ask-kind", choices));
        surroundings.err().flush();
        String line = new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8)).readLine();
        return line == null || line.isBlank() ? null : line.strip();
    }

    /** The file to write; a workbook without a name is called as the kind of place is. */
    private @Nullable Path named(HousingKind wanted, ResourceBundle texts) {
        Path named = output;
        if (!xlsx) {
            return named;
        }
        if (named == null) {
            return Path.of(wanted.word(texts) + WORKBOOK);
        }
        if (!isWorkbook(named) && !Files.exists(named)) {
            throw judgedBy.wrongUse("init.not-xlsx", named);
        }
        return named;
    }

    /** A file that is there is never begun anew: somebody may have filled it in. */
    private OutputFile target(Path named) {
        OutputFile file = new OutputGuard(judgedBy).open(named);
        if (Files.isRegularFile(named)) {
            throw judgedBy.wrongUse("init.exists", named);
        }
        if (!Files.exists(named) && ENDINGS.stream().noneMatch(ending -> endsWith(named, ending))) {
            throw judgedBy.wrongUse("init.not-yaml", named);
        }
        return file;
    }

    private static boolean isWorkbook(Path named) {
        return endsWith(named, WORKBOOK);
    }

    private static boolean endsWith(Path named, String ending) {
        return named.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private byte[] workbook(HousingKind wanted, Huisnorm huisnorm, AssessmentOptions options, ResourceBundle texts)
            throws IOException, UnreadableInputException {
        Facility supposed = wanted.supposed();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookWriter.write(
                HousingKind.begun(supposed, texts),
                AskedFacts.of(supposed, huisnorm, options),
                huisnorm.rulebook(),
                options.asOf(),
                language.locale(),
                out);
        return out.toByteArray();
    }

    private byte[] text(HousingKind wanted, Huisnorm huisnorm, AssessmentOptions options, ResourceBundle texts)
            throws IOException {
        Facility supposed = wanted.supposed();
        AskedFacts asked = AskedFacts.of(supposed, huisnorm, options);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; texts.containsKey("init.head." + i); i++) {
            String line = Texts.format(texts, "init.head." + i, wanted.label(texts));
            String begun = line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1);
            out.writeBytes(("# " + begun + "\n").getBytes(StandardCharsets.UTF_8));
        }
        out.writeBytes("\n".getBytes(StandardCharsets.UTF_8));
        FacilityTemplate.write(HousingKind.begun(supposed, texts), asked, language.locale(), out);
        return out.toByteArray();
    }
}
