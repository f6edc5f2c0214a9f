package nl.huisnorm.checker.region;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.region.Region;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.checker.command.DayOption;
import nl.huisnorm.checker.command.ExitCode;
import nl.huisnorm.checker.command.JudgedBy;
import nl.huisnorm.checker.command.LanguageOption;
import nl.huisnorm.checker.command.OutputFile;
import nl.huisnorm.checker.command.ProgramVersion;
import nl.huisnorm.checker.command.RootOption;
import nl.huisnorm.checker.command.Surroundings;
import nl.huisnorm.checker.text.Screen;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.io.write.RegionWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges all plans and facilities in a folder together, by municipality. */
@Command(name = "region", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
public final class RegionCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "FOLDER", descriptionKey = "region-folder")
    private Path folder = Path.of("");

    @Mixin
    private DayOption day = new DayOption();

    @Mixin
    private JudgedBy judgedBy = new JudgedBy();

    @Mixin
    private RootOption root = new RootOption();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", descriptionKey = "region-format")
    private RegionFormat format = RegionFormat.text;

    @Option(names = "--places", paramLabel = "FILE", descriptionKey = "region-places")
    private @Nullable Path places;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            descriptionKey = "paper-output")
    private @Nullable Path output;

    public RegionCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** What is written. */
    record Judged(
            Region region,
            RegionFolder files,
            Map<String, RegionPlaces.Place> places,
            Huisnorm huisnorm,
            AssessmentOptions options) {}

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw judgedBy.wrongUse("region-no-folder", folder);
        }
        ExitCode exit = new ExitCode();
        try {
            Huisnorm huisnorm = judgedBy.huisnorm();
            AssessmentOptions options = judgedBy.on(day.orToday(surroundings.clock()), huisnorm);
            RegionFolder files = RegionFolder.read(folder, root, new OnScreen(exit));
            OutputFile file = output == null ? null : output(output, files);
            Map<String, RegionPlaces.Place> located = places == null ? Map.of() : RegionPlaces.read(places);
            for (InputDocument document : files.documents()) {
                Optional<String> wrong = judgedBy.wrongProfile(document, huisnorm);
                if (wrong.isPresent()) {
                    surroundings.err().println(wrong.get());
                    exit.wrongUse();
                    return exit.code();
                }
            }
            Region region = Region.of(
                    huisnorm,
                    files.plans().stream().map(PlanDocument::plan).toList(),
                    files.facilities().stream().map(FacilityDocument::facility).toList(),
                    options);
            Judged judged = new Judged(region, files, located, huisnorm, options);
            if (file == null) {
                write(judged, surroundings.out());
                surroundings.out().flush();
            } else {
                file.write(out -> write(judged, out));
            }
        } catch (UnreadableInputException e) {
            tell(e, exit);
        }
        return exit.code();
    }

    private OutputFile output(Path named, RegionFolder files) {
        List<Path> inputs = new ArrayList<>();
        files.eachFile(name -> inputs.add(Path.of(name)));
        if (places != null) {
            inputs.add(places);
        }
        return judgedBy.output(named, inputs);
    }

    private void write(Judged judged, OutputStream out) throws IOException {
        switch (format) {
            case json ->
                RegionWriter.write(
                        judged.region(),
                        judged.files().documents(),
                        judged.files().unreadable(),
                        judged.huisnorm().rulebook(),
                        judged.options(),
                        language.locale(),
                        out);
            case html -> new RegionPage(judged, language.locale()).write(out);
            case geojson -> RegionMap.write(judged, out);
            case text -> {
                PrintStream screen = Screen.on(out);
                new RegionText(judged, language.locale(), screen).write();
                screen.flush();
            }
        }
    }

    private void tell(UnreadableInputException problem, ExitCode exit) {
        problem.groups().forEach(one -> surroundings.err().println(one.line(language.locale())));
        exit.unreadable();
    }

    /** Tells of a folder what is not in the answer. */
    private final class OnScreen implements RegionFolder.Told {

        private final ExitCode exit;

        OnScreen(ExitCode exit) {
            this.exit = exit;
        }

        @Override
        public void problem(UnreadableInputException problem) {
            tell(problem, exit);
        }

        @Override
        public void planAgain(PlanDocument again, PlanDocument first) {
            surroundings
                    .err()
                    .println(judgedBy.text(
                            "region-plan-again", again.file(), again.plan().id(), first.file()));
            exit.unreadable();
        }

        @Override
        public void other(InputDocument document) {
            surroundings.err().println(judgedBy.text("region-other", document.file()));
        }
    }
}
