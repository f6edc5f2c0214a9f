package nl.huisnorm.packages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Programs of this Java, and the one that is packed.
 *
 * @param jar the program, with all that it needs
 */
record Program(Path jar) {

    private static Path java(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool);
    }

    /** What the packed program writes. */
    byte[] output(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java("java").toString(), "-jar", jar.toString()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** What a tool of this Java writes. */
    static String tool(String name, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java(name).toString()));
        command.addAll(List.of(arguments));
        return new String(run(command), StandardCharsets.UTF_8);
    }

    static byte[] run(List<String> command) throws IOException, InterruptedException {
        return run(command, 0);
    }

    /** The same, and it may end with a code up to some other: what is found to be wrong is no failure of the program. */
    static byte[] run(List<String> command, int most) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().close();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        process.getInputStream().transferTo(out);
        int code = process.waitFor();
        if (code < 0 || code > most) {
            throw new IOException("exit code " + code + " of " + String.join(" ", command) + "\n"
                    + out.toString(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
