package nl.huisnorm.checker.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.checker.assessment.OneReport;
import nl.huisnorm.checker.command.Batch;
import nl.huisnorm.checker.command.DayOption;
import nl.huisnorm.checker.command.ExitCode;
import nl.huisnorm.checker.command.JudgedBy;
import nl.huisnorm.checker.command.RootOption;
import nl.huisnorm.checker.command.Surroundings;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.text.Lines;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.io.read.PlanDocument;
import picocli.CommandLine.ParameterException;

/** Judges files now and each time they, or files that they name, have other content; whatever a file says, the watch goes on. */
final class Watching {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Surroundings surroundings;
    private final JudgedBy judgedBy;
    private final DayOption day;
    private final RootOption root;
    private final ResourceBundle texts;
    private final Batch batch;
    private final Map<Path, Watched> files = new LinkedHashMap<>();

    Watching(
            Surroundings surroundings,
            JudgedBy judgedBy,
            DayOption day,
            RootOption root,
            List<Path> files,
            ResourceBundle texts) {
        this.surroundings = surroundings;
        this.judgedBy = judgedBy;
        this.day = day;
        this.root = root;
        this.texts = texts;
        this.batch = new Batch(surroundings, new ExitCode(), texts, this::tell);
        files.forEach(file -> this.files.put(file, new Watched()));
        root.given(files.stream().map(Path::toString).toList());
    }

    /** What is known of a file: with what content of which files it was judged, and how. */
    private static final class Watched {
        private Map<Path, Integer> contents = Map.of();
        private List<Assessment> assessments = List.of();
        private final Set<Path> named = new LinkedHashSet<>();
    }

    /** Judges all, and goes on until nobody wants to know any more. */
    void run(Saves saves) throws IOException {
        Lines lines = new Lines(surroundings.out());
        boolean wanted = true;
        while (wanted) {
            for (Map.Entry<Path, Watched> one : files.entrySet()) {
                Map<Path, Integer> contents = contents(one.getKey(), one.getValue());
                if (!contents.equals(one.getValue().contents)) {
                    one.getValue().contents = contents;
                    judge(one.getKey(), one.getValue(), lines);
                    // what it names may be other files now; what was saved meanwhile is still to be judged
                    Map<Path, Integer> named = contents(one.getKey(), one.getValue());
                    named.replaceAll((name, content) -> contents.getOrDefault(name, content));
                    one.getValue().contents = named;
                }
            }
            surroundings.out().flush();
            try {
                wanted = saves.await(all());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                wanted = false;
            }
        }
    }

    private Set<Path> all() {
        Set<Path> all = new LinkedHashSet<>(judgedBy.files());
        files.forEach((file, watched) -> {
            all.add(file);
            all.addAll(watched.named);
        });
        return all;
    }

    /** The content of a file and of all that it is judged by; one that cannot be read has none. */
    private Map<Path, Integer> contents(Path file, Watched watched) {
        Set<Path> all = new LinkedHashSet<>(Set.of(file));
        all.addAll(judgedBy.files());
        all.addAll(watched.named);
        Map<Path, Integer> contents = new HashMap<>();
        for (Path one : all) {
            try {
                contents.put(one, Arrays.hashCode(InputReader.bytes(one)));
            } catch (UnreadableInputException e) {
                contents.put(one, 0);
            }
        }
        return contents;
    }

    private void judge(Path file, Watched watched, Lines lines) throws IOException {
        String time = TIME.format(LocalTime.now(surroundings.clock()));
        lines.line(0, Texts.format(texts, "watch.saved", time, file));
        lines.blank();
        batch.about(List.of(file.toString()), () -> {
            InputDocument document = root.read(file);
            watched.named.clear();
            watched.named.addAll(named(document));
            Huisnorm huisnorm;
            AssessmentOptions options;
            try {
                huisnorm = judgedBy.huisnorm();
                options = judgedBy.on(day.orToday(surroundings.clock()), huisnorm);
            } catch (ParameterException e) {
                // a file that an option names was taken away
                return () -> lines.line(0, String.valueOf(e.getMessage()));
            }
            Optional<String> wrong = judgedBy.wrongProfile(document, huisnorm);
            if (wrong.isPresent()) {
                return () -> lines.line(0, wrong.get());
            }
            OneReport report = OneReport.of(document, huisnorm, options, texts.getLocale());
            List<Assessment> before = watched.assessments;
            return () -> {
                report.text().write(surroundings.out());
                lines.blank();
                new Since(lines, texts).write(before, report.assessments());
                watched.assessments = report.assessments();
            };
        });
    }

    /** The files that an input names. */
    private static List<Path> named(InputDocument document) {
        List<Path> named = new ArrayList<>();
        PlanDocument plan = document instanceof PlanDocument itself ? itself : null;
        if (document instanceof ApplicationDocument application) {
            named.add(Path.of(application.facility().file()));
            plan = application.plan();
        }
        if (plan != null) {
            named.add(Path.of(plan.file()));
            plan.facilityDocuments().values().forEach(one -> named.add(Path.of(one.file())));
        }
        return named;
    }

    private void tell(UnreadableInputException problem) {
        Lines lines = new Lines(surroundings.out());
        problem.groups().forEach(one -> lines.line(0, one.line(texts.getLocale())));
        lines.line(0, texts.getString("watch.goes-on"));
        lines.blank();
    }
}
