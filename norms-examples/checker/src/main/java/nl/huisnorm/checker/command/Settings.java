package nl.huisnorm.checker.command;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.InputReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What options are where the command line does not give them: a variable of the environment ({@code HUISNORM_AS_OF} for {@code
 * --as-of}) or else a line of a file of settings ({@code as-of=…}, or {@code check.as-of=…} for one command). What is settled for all
 * commands and is nothing that one of them can do is not for that one. What is written to, and help, are asked for each time.
 */
public final class Settings implements IDefaultValueProvider {

    /** The variable that tells how wide a terminal is. */
    static final String COLUMNS = "COLUMNS";

    private static final String PREFIX = "HUISNORM_";
    private static final String CONFIG = "HUISNORM_CONFIG";
    private static final String FILE = "huisnorm.properties";
    private static final Set<String> ASKED_EACH_TIME = Set.of("output", "chart", "reports", "help", "version");
    private static final int NARROWEST = 40;
    private static final int WIDEST = 110;

    private final Map<String, String> environment;
    private final Map<String, String> inFile;
    private final @Nullable Path file;

    private Settings(Map<String, String> environment, Map<String, String> inFile, @Nullable Path file) {
        this.environment = Map.copyOf(environment);
        this.inFile = inFile;
        this.file = file;
    }

    /** Nothing but what the command line gives. */
    public static Settings none() {
        return new Settings(Map.of(), Map.of(), null);
    }

    /**
     * Those of an environment, with the file that it names or, where it names none and there is one, the file of the user.
     *
     * @throws UnreadableInputException if there is a file and it cannot be read
     */
    public static Settings of(Map<String, String> environment) throws UnreadableInputException {
        String named = environment.getOrDefault(CONFIG, "");
        Path file = named.isEmpty() ? usual(environment) : FileName.read(named);
        if (file == null || (named.isEmpty() && !Files.isRegularFile(file))) {
            return new Settings(environment, Map.of(), null);
        }
        Properties lines = new Properties();
        try (Reader reader = new StringReader(InputReader.text(file))) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableInputException(
                    List.of(new Problem(file.toString(), null, Pointer.ROOT, "not-readable", List.of(file))));
        }
        Map<String, String> values = new TreeMap<>();
        lines.stringPropertyNames()
                .forEach(key -> values.put(
                        key.strip(),
                        Objects.toString(lines.getProperty(key), "").strip()));
        return new Settings(environment, values, file);
    }

    /** Where programs of the user keep their settings. */
    private static @Nullable Path usual(Map<String, String> environment) {
        for (String folder : List.of("XDG_CONFIG_HOME", "APPDATA")) {
            String name = environment.getOrDefault(folder, "");
            if (!name.isEmpty()) {
                return FileName.of(name).map(path -> path.resolve(FILE)).orElse(null);
            }
        }
        String home = environment.getOrDefault("HOME", "");
        return home.isEmpty()
                ? null
                : FileName.of(home)
                        .map(path -> path.resolve(".config").resolve(FILE))
                        .orElse(null);
    }

    /** Whether colour may be used on a terminal. */
    public boolean colours() {
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    /**
     * How many letters a line may have: on a terminal as many as the environment says, but neither too few nor too many to read;
     * elsewhere always as many.
     */
    public int width(boolean terminal) {
        String columns = environment.getOrDefault(COLUMNS, "");
        return terminal && columns.matches("[0-9]{1,6}")
                ? Math.max(NARROWEST, Math.min(WIDEST, Integer.parseInt(columns)))
                : WIDEST;
    }

    /** The language, where it is settled. */
    Optional<String> language() {
        String variable = environment.getOrDefault(PREFIX + "LANG", "");
        return variable.isEmpty() ? Optional.ofNullable(inFile.get("lang")) : Optional.of(variable);
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? given(option).map(Given::value).orElse(null)
                : null;
    }

    /** What an option is, and where that was settled. */
    private record Given(String value, String where) {}

    private Optional<Given> given(OptionSpec option) {
        String name = name(option);
        if (ASKED_EACH_TIME.contains(name)) {
            return Optional.empty();
        }
        String variable = PREFIX + name.toUpperCase(Locale.ROOT).replace('-', '_');
        String value = environment.getOrDefault(variable, "");
        if (!value.isEmpty()) {
            return SharedOption.of(option, value).map(own -> new Given(own, variable));
        }
        String key = path(option.command()) + "." + name;
        String line = inFile.getOrDefault(key, "");
        if (!line.isEmpty()) {
            return Optional.of(new Given(line, file + ": " + key));
        }
        String general = inFile.getOrDefault(name, "");
        return general.isEmpty()
                ? Optional.empty()
                : SharedOption.of(option, general).map(own -> new Given(own, file + ": " + name));
    }

    private static String name(OptionSpec option) {
        return option.longestName().replaceFirst("^-+", "");
    }

    /** The names that lead to a command, the program's own left out. */
    private static String path(@Nullable CommandSpec command) {
        if (command == null) {
            return "";
        }
        String all = command.qualifiedName(".");
        return all.substring(all.indexOf('.') + 1);
    }

    /** The options of a command that are settled and were not typed, each with what it is and where that was settled. */
    public List<String> inUse(CommandLine command, List<String> arguments) {
        List<String> used = new ArrayList<>();
        for (OptionSpec option : command.getCommandSpec().options()) {
            boolean typed =
                    arguments.stream().anyMatch(one -> List.of(option.names()).contains(one.replaceFirst("=.*", "")));
            if (!typed) {
                given(option)
                        .ifPresent(given ->
                                used.add(option.longestName() + "=" + given.value() + " (" + given.where() + ")"));
            }
        }
        return used;
    }

    /** A line of the file that settles nothing, with what was probably meant; none where each settles something. */
    public Optional<String> unknown(CommandLine program) {
        Set<String> known = new TreeSet<>();
        collect(program, known);
        for (String key : inFile.keySet()) {
            if (!known.contains(key)) {
                return Optional.of(
                        WrongUse.text(program.getCommandSpec(), "settings-unknown", String.valueOf(file), key)
                                + Known.meant(key, known, WrongUse.texts(program.getCommandSpec())));
            }
        }
        return Optional.empty();
    }

    private static void collect(CommandLine command, Set<String> known) {
        for (OptionSpec option : command.getCommandSpec().options()) {
            String name = name(option);
            if (!ASKED_EACH_TIME.contains(name)) {
                known.add(name);
                known.add(path(command.getCommandSpec()) + "." + name);
            }
        }
        command.getSubcommands().values().forEach(sub -> collect(sub, known));
    }
}
