package nl.huisnorm.checker.region;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.region.Region;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.checker.command.Batch;
import nl.huisnorm.checker.command.DayOption;
import nl.huisnorm.checker.command.ExitCode;
import nl.huisnorm.checker.command.FileName;
import nl.huisnorm.checker.command.JudgedBy;
import nl.huisnorm.checker.command.LanguageOption;
import nl.huisnorm.checker.command.OutputFile;
import nl.huisnorm.checker.command.OutputGuard;
import nl.huisnorm.checker.command.ProgramVersion;
import nl.huisnorm.checker.command.RootOption;
import nl.huisnorm.checker.command.Surroundings;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.command.Unsound;
import nl.huisnorm.checker.paper.PaperWords;
import nl.huisnorm.checker.text.Screen;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.input.UnsoundInputException;
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
@Command(name = "region", aliases = "regio", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
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

    @Option(names = "--profiles", paramLabel = "PROFILE", split = ",", descriptionKey = "region-profiles")
    private List<String> profiles = List.of();

    @Option(names = "--municipality", paramLabel = "CODE", descriptionKey = "region-municipality")
    private @Nullable String municipality;

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
            RegionProfiles profiles,
            Map<String, RegionPlaces.Place> places,
            Huisnorm huisnorm,
            AssessmentOptions options) {}

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw judgedBy.wrongUse("region-no-folder", folder);
        }
        if (municipality != null && format != RegionFormat.geojson) {
            throw judgedBy.wrongUse("region-only-map");
        }
        return surroundings.stop().during(this::answer);
    }

    private int answer() throws IOException {
        ExitCode exit = new ExitCode();
        OutputGuard guard = new OutputGuard(judgedBy);
        OutputFile file = output == null ? null : guard.open(output);
        try {
            Huisnorm huisnorm = judgedBy.huisnorm();
            AssessmentOptions options = judgedBy.on(day.orToday(surroundings.clock()), huisnorm);
            Map<String, RegionPlaces.Place> located = Map.of();
            if (places != null) {
                guard.read(places);
                located = RegionPlaces.read(places);
            }
            List<Huisnorm> local = new ArrayList<>();
            for (String profile : profiles) {
                FileName.of(profile).ifPresent(guard::read);
                local.add(judgedBy.huisnorm(profile, Huisnorm.bundled()));
            }
            RegionFolder files = new RegionFolder(new OnScreen(exit), options.asOf());
            Batch batch = new Batch(surroundings, exit, Texts.of(language.locale()), files::unreadable);
            files.read(folder, root, guard, batch);
            if (isElsewhere(files, huisnorm, exit)) {
                return exit.code();
            }
            RegionProfiles used = new RegionProfiles(local, options.asOf());
            used.clash(files).ifPresent(clash -> {
                throw judgedBy.wrongUse(
                        "region-two-profiles",
                        clash.file(),
                        clash.one().id(),
                        clash.other().id(),
                        options.asOf());
            });
            judge(new Law(huisnorm, local, used, options, located), files, file, batch);
        } catch (UnreadableInputException e) {
            tell(e, exit);
        }
        return exit.code();
    }

    /** What is judged by, and where facilities lie. */
    private record Law(
            Huisnorm huisnorm,
            List<Huisnorm> local,
            RegionProfiles used,
            AssessmentOptions options,
            Map<String, RegionPlaces.Place> places) {}

    /** All together; what fails by itself is told and left out. */
    private void judge(Law law, RegionFolder files, @Nullable OutputFile file, Batch batch) throws IOException {
        batch.together(files.documents(), InputDocument::file, one -> alone(one, law), sound -> {
            files.keep(sound);
            Region region = Region.of(
                    law.huisnorm(),
                    law.local(),
                    files.plans().stream().map(PlanDocument::plan).toList(),
                    files.facilities().stream().map(FacilityDocument::facility).toList(),
                    law.options());
            Judged judged = new Judged(region, files, law.used(), law.places(), law.huisnorm(), law.options());
            return () -> {
                if (file == null) {
                    write(judged, surroundings.out());
                    surroundings.out().flush();
                } else {
                    file.write(out -> write(judged, out));
                }
            };
        });
    }

    private static void alone(InputDocument document, Law law) throws UnreadableInputException {
        try {
            if (document instanceof PlanDocument plan) {
                law.huisnorm().assess(plan.plan(), plan.facilities(), law.options());
            } else if (document instanceof FacilityDocument facility) {
                law.huisnorm().assess(facility.facility(), law.options());
            }
        } catch (UnsoundInputException e) {
            throw Unsound.in(document, e);
        }
    }

    private @Nullable String code() {
        return municipality == null ? null : municipality.toUpperCase(Locale.ROOT);
    }

    /** Tells of what is of another municipality than the profile, and leaves it out; whether nothing is left then. */
    private boolean isElsewhere(RegionFolder files, Huisnorm huisnorm, ExitCode exit) throws UnreadableInputException {
        boolean any = false;
        for (InputDocument document : files.documents()) {
            Optional<String> wrong = judgedBy.wrongProfile(document, huisnorm);
            if (wrong.isPresent()) {
                surroundings.err().println(wrong.get());
                exit.wrongUse();
                files.elsewhere(document);
                any = true;
            }
        }
        return any && files.documents().isEmpty();
    }

    private void write(Judged judged, OutputStream out) throws IOException {
        if (format == RegionFormat.json || format == RegionFormat.geojson) {
            judged.profiles()
                    .lines(judged.files(), new PaperWords(language.locale()))
                    .forEach(surroundings.err()::println);
        }
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
            case geojson -> RegionMap.write(judged, code(), out);
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
        public void earlierState(PlanDocument older, PlanDocument newer) {
            surroundings
                    .err()
                    .println(judgedBy.text(
                            "region-earlier-state", older.file(), older.plan().id(), newer.file()));
        }

        @Override
        public void other(InputDocument document) {
            surroundings.err().println(judgedBy.text("region-other", document.file()));
        }

        @Override
        public void hidden(int files) {
            surroundings
                    .err()
                    .println(Texts.format(Texts.of(language.locale()), "batch.hidden", Integer.toString(files)));
        }

        @Override
        public void setApartForNone(FacilityDocument facility, String plan) {
            surroundings
                    .err()
                    .println(judgedBy.text(
                            "region-set-apart-for-none",
                            facility.file(),
                            facility.facility().id(),
                            plan));
        }
    }
}
