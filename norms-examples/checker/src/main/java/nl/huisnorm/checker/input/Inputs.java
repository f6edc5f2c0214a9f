package nl.huisnorm.checker.input;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import nl.huisnorm.checker.command.FileName;
import nl.huisnorm.checker.command.OutputGuard;
import nl.huisnorm.checker.command.RootOption;
import nl.huisnorm.checker.command.StoppedException;
import nl.huisnorm.checker.stock.CsvStock;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.stock.FacilityStock;
import org.jspecify.annotations.Nullable;

/**
 * All that was named on the command line, as one input after another: files, what is in folders, the facilities of lists, and
 * standard input. Names are known from the beginning; a list is opened when its turn comes, and read as it is asked for.
 */
public final class Inputs implements AutoCloseable {

    /** How standard input is named. */
    public static final String STANDARD = "-";

    /** Opens what was named. */
    @FunctionalInterface
    private interface Opening {
        Records open() throws UnreadableInputException;
    }

    /**
     * One of those that were named or found.
     *
     * @param isList whether it can hold more than one
     * @param folder the folder that it was found in; none where it was named itself
     */
    private record Step(
            String name, boolean isList, @Nullable Path folder, Opening opening) {}

    private final RootOption root;
    private final OutputGuard guard;
    private final @Nullable InputFormat format;
    private final List<Step> steps = new ArrayList<>();
    private final Set<Path> named = new HashSet<>();
    private final List<Path> folders = new ArrayList<>();

    /** How many files that can be judged each folder has. */
    private final Map<Path, Integer> filled = new LinkedHashMap<>();

    private final List<String> others = new ArrayList<>();
    private final Map<Integer, Integer> lastLines = new ConcurrentHashMap<>();
    private int hidden;
    private volatile int begun;
    private volatile int done;
    private @Nullable Records current;

    /**
     * Looks at what was named. No file is read yet, but the first line of tables in folders.
     *
     * @param typed how files, folders and standard input were typed
     * @param format what they are written in; none where that is to be seen
     * @param guard is told of all files before the first is read, and then what is read
     * @param in standard input
     * @param apart a file or folder that is not looked for in folders, since the program writes there
     * @throws picocli.CommandLine.ParameterException if one of the files is to be written over
     */
    public Inputs(
            List<String> typed,
            @Nullable InputFormat format,
            RootOption root,
            OutputGuard guard,
            InputStream in,
            Predicate<Path> apart) {
        this.root = root;
        this.guard = guard;
        this.format = format;
        typed.stream().filter(name -> !isStandard(name)).forEach(guard::read);
        root.given(typed);
        for (String name : typed) {
            FileName.of(name).ifPresent(path -> named.add(absolute(path)));
        }
        for (String name : typed) {
            Path path = FileName.of(name).orElse(null);
            if (isStandard(name)) {
                int step = steps.size();
                boolean isOne = format == InputFormat.yaml || format == InputFormat.json || format == InputFormat.xlsx;
                steps.add(new Step(name, !isOne, null, () -> new StandardInput(in, root, guard, step).records(format)));
            } else if (path != null && Files.isDirectory(path)) {
                folder(path, apart);
            } else {
                file(name, path);
            }
        }
    }

    private static boolean isStandard(String name) {
        return name.equals(STANDARD);
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private void file(String name, @Nullable Path path) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean isLines = format == InputFormat.ndjson
                || (format == null && (lower.endsWith(".ndjson") || lower.endsWith(".jsonl")));
        boolean isCells = format == InputFormat.csv || (format == null && lower.endsWith(".csv"));
        if (path != null && isLines) {
            lines(path, null);
        } else if (path != null && isCells) {
            cells(path, null);
        } else {
            one(name, size(path), null, () -> root.read(name, guard));
        }
    }

    private void folder(Path folder, Predicate<Path> apart) {
        folders.add(folder);
        filled.putIfAbsent(folder, 0);
        FolderFiles all = FolderFiles.in(folder, file -> apart.test(absolute(file)));
        hidden += all.hidden();
        all.others().forEach(other -> others.add(other.toString()));
        for (FolderFiles.Found found : all.files()) {
            Path path = found.path();
            filled.merge(folder, 1, Integer::sum);
            if (named.add(absolute(path))) {
                switch (found.kind()) {
                    case LINES -> lines(path, folder);
                    case CELLS -> cells(path, folder);
                    case DOCUMENT -> one(path.toString(), size(path), folder, () -> root.read(path, folder, guard));
                }
            }
        }
        for (Problem problem : all.problems()) {
            filled.merge(folder, 1, Integer::sum);
            one(problem.file(), 0, folder, () -> {
                throw new UnreadableInputException(List.of(problem));
            });
        }
    }

    private static long size(@Nullable Path path) {
        return path == null ? 0 : path.toFile().length();
    }

    private void one(String name, long size, @Nullable Path folder, Input.Reading reading) {
        int step = steps.size();
        Input input = new Input(name, 0, size, folder != null, step, null, reading);
        steps.add(new Step(name, false, folder, () -> new One(input)));
    }

    private void lines(Path path, @Nullable Path folder) {
        int step = steps.size();
        steps.add(new Step(path.toString(), true, folder, () -> {
            guard.read(path);
            return new LineRecords(path.toString(), folder != null, step, FacilityStock.bytes(path));
        }));
    }

    private void cells(Path path, @Nullable Path folder) {
        int step = steps.size();
        steps.add(new Step(path.toString(), true, folder, () -> {
            guard.read(path);
            return new CellRecords(path.toString(), folder != null, step, CsvStock.open(path));
        }));
    }

    /** One input as a list of one. */
    static final class One implements Records {
        private @Nullable Input input;

        One(Input input) {
            this.input = input;
        }

        @Override
        public @Nullable Input next() {
            Input next = input;
            input = null;
            return next;
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    /** How many there are; none where a list is among them, which only tells when it is read. */
    public @Nullable Integer number() {
        return steps.stream().anyMatch(Step::isList) ? null : steps.size();
    }

    /** The next; none at the end. To be called by one thread. */
    public @Nullable Input next() {
        while (true) {
            Records records = current;
            Input next = records == null ? null : records.next();
            if (next != null) {
                if (next.line() > 0) {
                    lastLines.put(next.step(), next.line());
                }
                return next;
            }
            if (records != null) {
                records.close();
                current = null;
                done = begun;
            }
            if (begun == steps.size()) {
                return null;
            }
            open(steps.get(begun));
        }
    }

    private void open(Step step) {
        int index = begun;
        begun = index + 1;
        try {
            current = step.opening().open();
        } catch (UnreadableInputException e) {
            current = new One(new Input(step.name(), 0, 0, false, index, null, () -> {
                throw e;
            }));
        }
    }

    /**
     * What was not come to, where the program stops: files, and from which line on lists.
     *
     * @param last the last that an answer was found of; none if there is none
     */
    public List<Problem> left(@Nullable Input last) {
        List<Problem> left = new ArrayList<>();
        int from = last == null ? 0 : last.step() + 1;
        if (last != null
                && steps.get(last.step()).isList()
                && (done <= last.step() || lastLines.getOrDefault(last.step(), 0) > last.line())) {
            left.add(new Problem(
                    last.file(),
                    new Position(last.line() + 1, 1),
                    Pointer.ROOT,
                    StoppedException.CODE_REST,
                    List.of()));
        }
        for (Step step : steps.subList(from, steps.size())) {
            left.add(new Problem(step.name(), null, Pointer.ROOT, StoppedException.CODE, List.of()));
        }
        return left;
    }

    /** Looks through files that were not read, since the program stops: what they name is not written over either. */
    public void lookThrough(List<Problem> left) {
        left.stream()
                .filter(one -> one.code().equals(StoppedException.CODE))
                .forEach(one -> root.lookThrough(one.file(), guard));
    }

    /** A file that was found turned out to be of a kind that is not judged. */
    public void other(Input input, String kind) {
        others.add(input.file() + " (" + kind + ")");
        Path folder = steps.get(input.step()).folder();
        if (folder != null && input.line() == 0) {
            filled.merge(folder, -1, Integer::sum);
        }
    }

    /** What was found in folders and is nothing that can be judged. */
    public List<String> others() {
        return others;
    }

    /** How many files and folders were passed over since they are hidden. */
    public int hidden() {
        return hidden;
    }

    /** The folders that were looked through. */
    public List<Path> folders() {
        return folders;
    }

    /** The folders in which there was nothing to judge, each once; complete when the last input was read. */
    public List<Path> empty() {
        return filled.entrySet().stream()
                .filter(folder -> folder.getValue() == 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** That there was nothing to judge in a folder. */
    public static UnreadableInputException nothingIn(Path folder) {
        return new UnreadableInputException(
                List.of(new Problem(folder.toString(), null, Pointer.ROOT, "folder-without-inputs", List.of())));
    }

    @Override
    public void close() {
        Records records = current;
        if (records != null && done == begun) {
            records.close();
        }
    }
}
