package nl.huisnorm.proofs.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a way of writing comes to where nobody stops it.
 *
 * @param millis how long it took
 * @param out standard output
 * @param err standard error
 * @param files what it wrote, by name, as bytes read as signs of one byte
 * @param answered of an interview, what was in the file by what had been said when so many answers were taken
 */
record Whole(long millis, String out, String err, Map<String, String> files, Map<Integer, String> answered) {

    /** Runs it to its end. */
    static Whole of(Way way, Path folder) throws IOException, InterruptedException {
        Map<Integer, String> answered = new LinkedHashMap<>();
        List<Whole> begun = new ArrayList<>();
        if (way == Way.INTERVIEW) {
            for (int i = 0; i < Way.answers(); i++) {
                Way.type(folder, i);
                begun.add(run(way, folder, Map.of()));
            }
            Way.type(folder, Way.answers());
        }
        Whole whole = run(way, folder, answered);
        if (way == Way.REPORTS) {
            assertThat(Stopped.rows(whole.out())).hasSize(Way.PLACES);
        }
        for (Whole one : begun) {
            answered.put(same(one.out(), whole.out()), one.kept());
        }
        return whole;
    }

    private static Whole run(Way way, Path folder, Map<Integer, String> answered)
            throws IOException, InterruptedException {
        way.begin(folder);
        Jar jar = Stopped.jar(folder);
        long begin = System.nanoTime();
        int exit = way.process(jar, folder, "whole").start().waitFor();
        long millis = (System.nanoTime() - begin) / 1_000_000;
        Jar.Run run = jar.told("whole", exit).inWords();
        assertThat(exit).as(way + ": " + run.err()).isEqualTo(way.ended());
        return new Whole(millis, run.out(), run.err(), written(folder), answered);
    }

    /** How far two texts are the same. */
    private static int same(String one, String other) {
        int i = 0;
        while (i < Math.min(one.length(), other.length()) && one.charAt(i) == other.charAt(i)) {
            i++;
        }
        return i;
    }

    /** What is in the file of an interview; empty where there is none. */
    String kept() {
        return files.values().stream().findFirst().orElse("");
    }

    /** What lies in a folder and in those in it, without what was only read. */
    static Map<String, String> written(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!Way.reads(name) && !name.endsWith(".part")) {
                    files.put(name, Jar.bytes(file));
                }
            }
        }
        return files;
    }
}
