package nl.huisnorm.checker.checklist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.checker.command.DayOption;
import nl.huisnorm.checker.command.ExitCode;
import nl.huisnorm.checker.command.FileName;
import nl.huisnorm.checker.command.JudgedBy;
import nl.huisnorm.checker.command.Known;
import nl.huisnorm.checker.command.LanguageOption;
import nl.huisnorm.checker.command.OutputFile;
import nl.huisnorm.checker.command.OutputGuard;
import nl.huisnorm.checker.command.ProgramVersion;
import nl.huisnorm.checker.command.RootOption;
import nl.huisnorm.checker.command.Surroundings;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.paper.Paper;
import nl.huisnorm.checker.paper.PaperFile;
import nl.huisnorm.checker.template.HousingKind;
import nl.huisnorm.checker.text.Words;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.InputReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a checklist to print: empty for a kind of place, half filled for what a file says. */
@Command(
        name = "checklist",
        aliases = "controlelijst",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
public final class ChecklistCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "KIND|FILE", descriptionKey = "checklist-of")
    private String of = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            descriptionKey = "checklist-output")
    private @Nullable Path output;

    @Mixin
    private DayOption day = new DayOption();

    @Mixin
    private JudgedBy judgedBy = new JudgedBy();

    @Mixin
    private RootOption root = new RootOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    public ChecklistCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Locale locale = language.locale();
        ResourceBundle texts = Texts.of(locale);
        Map<String, HousingKind> words = HousingKind.words();
        HousingKind kind = FileName.of(of).filter(Files::exists).isPresent()
                ? null
                : Known.of(of, words.keySet()).map(words::get).orElse(null);
        if (kind == null
                && !of.contains(".")
                && FileName.of(of).filter(Files::exists).isEmpty()) {
            String choices = String.join(", ", HousingKind.choices(texts));
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    Texts.format(texts, "checklist.unknown", of, choices) + Known.meant(of, words.keySet(), texts));
        }
        OutputGuard guard = new OutputGuard(judgedBy);
        OutputFile target = output == null ? null : guard.open(output);
        Optional<PaperFile> paper = Optional.ofNullable(output).flatMap(PaperFile::of);
        if (output != null
                && paper.isEmpty()
                && !output.toString().toLowerCase(Locale.ROOT).endsWith(".txt")) {
            throw judgedBy.wrongUse("checklist.output-kind", output);
        }
        try {
            Huisnorm huisnorm = judgedBy.huisnorm();
            AssessmentOptions options = judgedBy.on(day.orToday(surroundings.clock()), huisnorm);
            Facility alone = kind == null ? read(guard) : kind.supposed();
            Facility place = kind == null ? alone : HousingKind.withMoreBedrooms(alone);
            Facility facility = kind == null ? place : HousingKind.withMoreBedrooms(HousingKind.begun(alone, texts));
            List<String> more = new ArrayList<>();
            if (kind != null) {
                more.add(texts.getString("checklist.more"));
            }
            if (!place.equals(alone)) {
                more.add(texts.getString("checklist.more-bedrooms"));
            }
            String name = kind == null ? Words.title(facility) : kind.label(texts);
            String title = Texts.format(texts, "checklist.title", name);
            Checklist list = Checklist.of(facility, place, huisnorm, options, locale);
            ChecklistText text = new ChecklistText(list, title, more, locale);
            if (target == null) {
                surroundings.out().print(text.text());
                surroundings.out().flush();
            } else if (paper.isPresent()) {
                Paper written = text.on(new Paper(title, locale, options.asOf()));
                target.write(out -> paper.get().write(written, out));
            } else {
                target.write(out -> out.write(text.text().getBytes(StandardCharsets.UTF_8)));
            }
            return ExitCode.COMPLIANT;
        } catch (UnreadableInputException e) {
            e.groups().forEach(one -> surroundings.err().println(one.line(locale)));
            return ExitCode.UNREADABLE;
        }
    }

    private Facility read(OutputGuard guard) throws UnreadableInputException {
        Path input = FileName.read(of);
        guard.read(input);
        return InputReader.asFacility(root.read(input)).facility();
    }
}
