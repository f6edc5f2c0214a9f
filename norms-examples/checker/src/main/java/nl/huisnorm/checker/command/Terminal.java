package nl.huisnorm.checker.command;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Whether there is a terminal, and how wide it is, as the Java machine and the system's own commands tell. */
public final class Terminal {

    /** How long a command of the system may take, in milliseconds. */
    private static final int PATIENCE = 500;

    /** Tells rows and columns of the terminal that it reads from. */
    private static final List<String> SIZE = List.of("stty", "size");

    /** Succeeds where standard error, handed on to it, is a terminal. */
    private static final List<String> ERROR = List.of("sh", "-c", "test -t 2");

    private Terminal() {}

    /** Whether a person types; from Java 22 on there is a console without that too, which tells so itself. */
    public static boolean isTyped() {
        return Optional.ofNullable(System.console())
                .map(console -> {
                    try {
                        return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
                    } catch (ReflectiveOperationException e) {
                        return true;
                    }
                })
                .orElse(false);
    }

    /** Whether standard error is a terminal where a person types; on Windows it is where the others are. */
    public static boolean isError() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")
                || answer(ERROR, ProcessBuilder.Redirect.INHERIT).isPresent();
    }

    /** An environment with the width of the terminal, where there is one and the environment does not tell itself. */
    public static Map<String, String> withWidth(Map<String, String> environment, boolean terminal) {
        return withWidth(environment, terminal, SIZE);
    }

    static Map<String, String> withWidth(Map<String, String> environment, boolean terminal, List<String> size) {
        Map<String, String> with = new HashMap<>(environment);
        if (terminal && !with.containsKey(Settings.COLUMNS)) {
            with.put(
                    Settings.COLUMNS,
                    answer(size, ProcessBuilder.Redirect.DISCARD)
                            .map(told -> told.substring(told.indexOf(' ') + 1))
                            .orElse(""));
        }
        return with;
    }

    /** What a command says of the terminal; nothing where it fails, takes too long or is not there, as on Windows. */
    private static Optional<String> answer(List<String> command, ProcessBuilder.Redirect error) {
        try {
            Process asked = new ProcessBuilder(command)
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(error)
                    .start();
            if (asked.waitFor(PATIENCE, TimeUnit.MILLISECONDS) && asked.exitValue() == 0) {
                byte[] told = asked.getInputStream().readAllBytes();
                return Optional.of(new String(told, StandardCharsets.US_ASCII).strip());
            }
            asked.destroy();
        } catch (IOException e) {
            // there is no such command here
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }
}
