package nl.huisnorm.checker.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How wide a terminal is, where it can be asked. */
public final class TerminalWidth {

    /** How long an answer may take, in milliseconds. */
    private static final int PATIENCE = 200;

    private TerminalWidth() {}

    /** An environment with the width of the terminal, where there is one and the environment does not tell itself. */
    public static Map<String, String> added(Map<String, String> environment, boolean terminal) {
        Map<String, String> with = new HashMap<>(environment);
        if (terminal && !with.containsKey(Settings.COLUMNS)) {
            with.put(Settings.COLUMNS, asked());
        }
        return with;
    }

    /** Rows and columns are what the system's own command tells of the terminal that it reads from; nothing where there is none. */
    private static String asked() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (stty.waitFor(PATIENCE, TimeUnit.MILLISECONDS) && stty.exitValue() == 0) {
                String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
                return size.substring(size.indexOf(' ') + 1);
            }
            stty.destroy();
        } catch (IOException e) {
            // no such command here, as on Windows
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "";
    }
}
