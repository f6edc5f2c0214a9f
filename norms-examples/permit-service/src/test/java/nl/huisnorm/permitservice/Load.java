package nl.huisnorm.permitservice;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks a service on this machine as much as it can answer, for a while, and tells how many requests a second it answered and after how long.
 * Then looks whether everything that it confirmed is there. It needs nothing but a JDK, which runs this file as it stands.
 */
public final class Load {

    private static final String USAGE = "Load ADDRESS KEY-FILE FACILITY-FILE [SECONDS] [CLIENTS]";
    private static final String DAY = "?asOf=2026-11-23";
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final int MOST_SECONDS = 300;
    private static final int MOST_CLIENTS = 64;
    private static final int MOST_REQUESTS = 100_000;
    private static final int CREATED = 201;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String address;
    private final String key;
    private final int clients;

    Load(String address, String key, int clients) {
        this.address = address;
        this.key = key;
        this.clients = clients;
    }

    /**
     * Begins.
     *
     * @param arguments the address of the service with its version, the file with a key, the file with a facility, and if not 20 seconds
     *     and 8 clients, how many
     */
    public static void main(String... arguments) throws IOException, InterruptedException, ExecutionException {
        if (arguments.length < 3) {
            System.err.println(USAGE);
            System.exit(2);
        }
        int seconds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 20;
        int clients = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 8;
        URI address = URI.create(arguments[0]);
        if (seconds < 1
                || seconds > MOST_SECONDS
                || clients < 1
                || clients > MOST_CLIENTS
                || !InetAddress.getByName(address.getHost()).isLoopbackAddress()) {
            System.err.println(USAGE + ": a service on this machine, at most " + MOST_SECONDS + " seconds and "
                    + MOST_CLIENTS + " clients");
            System.exit(2);
        }
        Load load =
                new Load(arguments[0], Files.readString(Path.of(arguments[1])).strip(), clients);
        byte[] facility = Files.readAllBytes(Path.of(arguments[2]));
        System.out.println(seconds + " s each, " + clients + " clients, "
                + Runtime.getRuntime().availableProcessors() + " processors");
        load.ask("/reports" + DAY, facility, 5, MOST_REQUESTS);
        Told judged = load.ask("/reports" + DAY, facility, seconds, MOST_REQUESTS);
        System.out.println("judged              " + judged.line());
        Told kept = load.ask("/assessments" + DAY, facility, seconds, MOST_REQUESTS);
        System.out.println("judged and kept     " + kept.line());
        Told read = load.read(kept.confirmed(), seconds);
        System.out.println("read                " + read.line());
        int lost = load.lost(kept.confirmed());
        System.out.println("confirmed and kept  " + kept.confirmed().size() + ", of which lost " + lost);
        System.exit(lost == 0 ? 0 : 1);
    }

    /**
     * What came of asking.
     *
     * @param seconds how long it took
     * @param nanos after how long each answer that was given came, shortest first
     * @param statuses how many answers there were of each status
     * @param confirmed the ids of what was kept
     */
    record Told(double seconds, List<Long> nanos, Map<Integer, Integer> statuses, List<String> confirmed) {

        /** How it is told. */
        String line() {
            return String.format(
                    Locale.ROOT,
                    "%7.1f requests/s   half within %5.0f ms, 95%% within %5.0f ms, 99%% within %5.0f ms   %s",
                    nanos.size() / seconds,
                    within(0.5),
                    within(0.95),
                    within(0.99),
                    statuses);
        }

        private double within(double share) {
            return nanos.isEmpty()
                    ? Double.NaN
                    : nanos.get((int) Math.min(nanos.size() - 1, Math.ceil(share * nanos.size()) - 1)) / 1e6;
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofMinutes(2))
                .header("X-API-Key", key);
    }

    /** Sends the same facility again and again, until the time is over or it was sent often enough. */
    Told ask(String path, byte[] facility, int seconds, int most)
            throws IOException, InterruptedException, ExecutionException {
        return all(
                seconds,
                most,
                number -> request(path)
                        .header("Content-Type", "application/yaml")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(facility))
                        .build());
    }

    private Told read(List<String> ids, int seconds) throws InterruptedException, ExecutionException {
        return ids.isEmpty()
                ? new Told(1, List.of(), Map.of(), List.of())
                : all(
                        seconds,
                        MOST_REQUESTS,
                        number -> request("/assessments/" + ids.get(number % ids.size()))
                                .build());
    }

    /** Makes the request of a number. */
    @FunctionalInterface
    private interface Requests {
        HttpRequest of(int number);
    }

    private Told all(int seconds, int most, Requests requests) throws InterruptedException, ExecutionException {
        ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<String> confirmed = new ConcurrentLinkedQueue<>();
        Map<Integer, Integer> statuses = Collections.synchronizedMap(new TreeMap<>());
        AtomicInteger number = new AtomicInteger();
        long begin = System.nanoTime();
        long end = begin + Duration.ofSeconds(seconds).toNanos();
        List<Callable<Void>> work = Collections.nCopies(clients, () -> {
            for (int i = number.getAndIncrement(); i < most && System.nanoTime() < end; i = number.getAndIncrement()) {
                long sent = System.nanoTime();
                HttpResponse<String> answer = client.send(requests.of(i), HttpResponse.BodyHandlers.ofString());
                statuses.merge(answer.statusCode(), 1, Integer::sum);
                if (answer.statusCode() / 100 == 2) {
                    nanos.add(System.nanoTime() - sent);
                }
                Matcher id = ID.matcher(answer.body());
                if (answer.statusCode() == CREATED && id.find()) {
                    confirmed.add(id.group(1));
                }
            }
            return null;
        });
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        for (Future<Void> one : threads.invokeAll(work)) {
            one.get();
        }
        threads.shutdown();
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return new Told((System.nanoTime() - begin) / 1e9, sorted, new TreeMap<>(statuses), List.copyOf(confirmed));
    }

    /** How many of what was confirmed are not there. */
    int lost(List<String> ids) throws IOException, InterruptedException {
        int lost = 0;
        for (String id : ids) {
            HttpResponse<Void> answer =
                    client.send(request("/assessments/" + id).build(), HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() != 200) {
                lost++;
            }
        }
        return lost;
    }
}
