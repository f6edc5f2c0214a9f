package nl.huisnorm.checker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import nl.huisnorm.checker.command.Surroundings;

/**
 * Runs the program once for each line of a file, in a Java machine that has no network: whatever would open a socket or an address
 * ends the machine with a code of its own. It is started with {@code -Djdk.net.hosts.file} naming an empty file, so that no name is
 * looked up either.
 */
public final class NoNetwork {

    static final int REACHED = 99;

    private static final Set<String> FAR = Set.of("http", "https", "ftp", "mailto");

    private NoNetwork() {}

    private static RuntimeException reached(String what) {
        System.out.println("network: " + what);
        System.out.flush();
        Runtime.getRuntime().halt(REACHED);
        return new IllegalStateException(what);
    }

    @SuppressWarnings("deprecation")
    private static void close() throws IOException {
        Socket.setSocketImplFactory(() -> {
            throw reached("socket");
        });
        ServerSocket.setSocketFactory(() -> {
            throw reached("server");
        });
        DatagramSocket.setDatagramSocketImplFactory(() -> {
            throw reached("datagram");
        });
        URL.setURLStreamHandlerFactory(protocol -> FAR.contains(protocol)
                ? new URLStreamHandler() {
                    @Override
                    protected URLConnection openConnection(URL url) {
                        throw reached(url.toString());
                    }
                }
                : null);
    }

    /**
     * Runs them.
     *
     * @param arguments the file with the command lines; or {@code reach} and what to reach, so that it is known to be told
     */
    public static void main(String... arguments) throws IOException {
        close();
        if (arguments[0].equals("reach")) {
            switch (arguments[1]) {
                case "socket" -> new Socket(InetAddress.getLoopbackAddress(), 9).close();
                case "address" ->
                    URI.create("https://example.org/").toURL().openStream().close();
                case "name" -> InetAddress.getAllByName("example.org");
                default -> throw new IllegalArgumentException(arguments[1]);
            }
            return;
        }
        List<String> lines = Files.readAllLines(Path.of(arguments[0]));
        for (String line : lines) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PrintStream told = new PrintStream(out, true, StandardCharsets.UTF_8);
            int exit = Main.run(
                    new Surroundings(
                            InputStream.nullInputStream(),
                            told,
                            told,
                            Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC),
                            false),
                    line.split(" ", -1));
            System.out.println(exit + " " + line);
        }
    }
}
