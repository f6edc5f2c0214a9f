package nl.huisnorm.proofs.failure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A way in which the program writes. */
enum Way {
    /** One file, about all. */
    REPORT("oud.json", "check", Way.MANY, "--format", "json", "-o", "oud.json"),
    /** A file for each, and an overview. */
    REPORTS("", "check", Way.MANY, "--reports", "verslagen"),
    /** Lines, each as soon as it is known. */
    ROWS("", "check", Way.MANY, "--format", "ndjson"),
    /** The same in a file. */
    ROWS_IN_A_FILE("oud.ndjson", "check", Way.MANY, "--format", "ndjson", "-o", "oud.ndjson"),
    /** Paper. */
    PAPER("oud.pdf", "check", Way.FEW, "--format", "pdf", "-o", "oud.pdf"),
    /** A workbook. */
    WORKBOOK("oud.xlsx", "check", Way.FEW, "--format", "xlsx", "-o", "oud.xlsx"),
    /** Answers, kept one by one. */
    INTERVIEW("", "interview", Way.FARM, "-o", "gesprek.yaml"),
    /** A file to fill in. */
    INIT("", "init", "woning", "-o", "nieuw.yaml"),
    /** A workbook to fill in. */
    INIT_WORKBOOK("", "init", "woning", "--xlsx", "-o", "nieuw.xlsx");

    /** What stands in a file that is written over. */
    static final String OLD = "{\"oud\": true}\n";

    /** How many places there are many of. */
    static final int PLACES = 60;

    private static final int SOME = 8;
    private static final String MANY = "lijst.ndjson";
    private static final String FEW = "kort.ndjson";
    private static final String FARM = "boerderij-heideweg.yaml";
    private static final String TYPED = "antwoorden.txt";
    private static final List<String> READ = List.of(MANY, FEW, FARM, TYPED);

    /** What people might answer, to whatever is asked. */
    private static final List<String> ANSWERS = List.of("ja", "nee", "ja", "12,5", "nee", "2; 2,5", "ja", "nee");

    private final String old;

    @SuppressWarnings("ImmutableEnumChecker") // a list that is made by List.of
    private final List<String> line;

    /** With the name of the file that is written over. */
    Way(String old, String... line) {
        this.old = old;
        this.line = List.of(line);
    }

    /** The file that is written over; empty where none is. */
    String old() {
        return old;
    }

    /** Whether it judges, and tells that it was stopped. */
    boolean judges() {
        return line.get(0).equals("check");
    }

    /** The exit code where nobody stops it: nothing of these places is known. */
    int ended() {
        return judges() ? 3 : 0;
    }

    /** Writes what all of them read. */
    static void prepare(Path folder) throws IOException {
        Files.move(Jar.list(folder, SOME), folder.resolve(FEW));
        Jar.list(folder, PLACES);
        Jar.bundled(folder, "facilities/" + FARM);
        type(folder, ANSWERS.size());
    }

    /** Makes a folder what it was, with what is written over. */
    void begin(Path folder) throws IOException {
        Stopped.clear(folder, READ);
        if (!old.isEmpty()) {
            Files.writeString(folder.resolve(old), OLD);
        }
    }

    /** As if somebody typed so many answers. */
    static void type(Path folder, int answers) throws IOException {
        Files.writeString(folder.resolve(TYPED), String.join("\n", ANSWERS.subList(0, answers)) + "\n");
    }

    /** How many answers there are. */
    static int answers() {
        return ANSWERS.size();
    }

    /** Whether a file is only read. */
    static boolean reads(String name) {
        return READ.contains(name);
    }

    /** A process that was not started yet. */
    ProcessBuilder process(Jar jar, Path folder, String name) {
        String[] words = line.toArray(new String[line.size() + 1]);
        words[line.size()] = Jar.DAY;
        return jar.process(name, words).redirectInput(folder.resolve(TYPED).toFile());
    }
}
