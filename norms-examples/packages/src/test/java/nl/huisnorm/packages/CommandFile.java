package nl.huisnorm.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Goes through a command file of Windows as its command processor would, as far as the launcher uses it, on a disk that is made up.
 * What it does not know it refuses, so that nobody takes a line for tried that is not.
 */
final class CommandFile {

    private static final Pattern VARIABLE = Pattern.compile("%~dp0|%~1|%\\*|%([A-Za-z_]+)%");
    private static final Pattern TEST = Pattern.compile(
            "(?i)if (/i )?(not )?(?:(defined|exist) (\"[^\"]*\"|\\S+)|\"([^\"]*)\"==\"([^\"]*)\") (.*)",
            Pattern.DOTALL);
    private static final Pattern EACH = Pattern.compile("(?i)for %%([A-Z]) in \\(([^)]*)\\) do (.*)", Pattern.DOTALL);
    private static final Pattern SET = Pattern.compile("(?i)set (?:\"([A-Z]+)=(.*)\"|([A-Z]+)=(.*))");

    private final List<String> lines;
    private final Map<String, String> variables;
    private final Set<String> files;
    private final List<String> arguments;
    private final Set<String> folders = new TreeSet<>();
    private final List<String> told = new ArrayList<>();
    private String started = "";
    private String jump = "";
    private int exit = -1;

    private CommandFile(List<String> lines, Map<String, String> variables, Set<String> files, List<String> arguments) {
        this.lines = lines;
        this.variables = new HashMap<>(variables);
        this.files = files;
        this.arguments = arguments;
    }

    /**
     * What came of it.
     *
     * @param exit the code that it ends with, where it says one
     * @param started what it started
     * @param folders the folders that it made
     * @param told what it told
     */
    record Ended(int exit, String started, Set<String> folders, List<String> told) {}

    /**
     * Goes through a file.
     *
     * @param files what is on the disk; what is found without a folder is in the search path
     */
    static Ended run(Path file, Map<String, String> variables, Set<String> files, List<String> arguments)
            throws IOException {
        CommandFile one = new CommandFile(Files.readAllLines(file), variables, files, arguments);
        one.run();
        return new Ended(one.exit, one.started, one.folders, one.told);
    }

    private void run() {
        for (int at = 0; at < lines.size() && exit < 0; at++) {
            String line = lines.get(at).strip();
            StringBuilder whole = new StringBuilder(line);
            while (line.endsWith("(") && !lines.get(at).strip().equals(")")) {
                at++;
                whole.append('\n').append(lines.get(at).strip());
            }
            // a block is expanded when it is begun, as a line is
            step(expanded(whole.toString()));
            if (!jump.isEmpty()) {
                at = label(jump);
                jump = "";
            }
        }
    }

    private int label(String name) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().equalsIgnoreCase(":" + name)) {
                return i;
            }
        }
        throw new IllegalStateException("no label " + name);
    }

    private String expanded(String line) {
        Matcher matcher = VARIABLE.matcher(line);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(
                switch (found.group()) {
                    case "%~dp0" -> "C:\\huisnorm\\bin\\";
                    case "%~1" -> arguments.isEmpty() ? "" : arguments.get(0);
                    case "%*" -> String.join(" ", arguments);
                    default -> variables.getOrDefault(found.group(1), "");
                }));
    }

    private void step(String line) {
        if (line.isEmpty() || line.startsWith(":") || line.startsWith("rem ") || !jump.isEmpty() || exit >= 0) {
            return;
        }
        Matcher test = TEST.matcher(line);
        Matcher each = EACH.matcher(line);
        Matcher set = SET.matcher(line);
        if (line.startsWith("(")) {
            line.substring(1, line.lastIndexOf(')')).lines().forEach(this::step);
        } else if (test.matches()) {
            if (holds(test) == (test.group(2) == null)) {
                step(test.group(7));
            }
        } else if (each.matches()) {
            Stream.of(each.group(2).split(" ", -1))
                    .forEach(word -> step(each.group(3).replace("%%" + each.group(1), word)));
        } else if (set.matches()) {
            String name = set.group(1) == null ? set.group(3) : set.group(1);
            String value = set.group(1) == null ? set.group(4) : set.group(2);
            if (value.isEmpty()) {
                variables.remove(name);
            } else {
                variables.put(name, value);
            }
        } else if (line.startsWith("goto ")) {
            jump = line.substring("goto ".length());
        } else if (line.startsWith("where /q ")) {
            String[] both = line.substring("where /q ".length()).split(" && ", 2);
            if (files.contains(plain(both[0]))) {
                step(both[1]);
            }
        } else if (line.startsWith("exit /b ")) {
            exit = line.equals("exit /b ") ? 0 : Integer.parseInt(line.substring("exit /b ".length()));
        } else if (line.startsWith("echo ") && line.endsWith(" 1>&2")) {
            told.add(line.substring("echo ".length(), line.length() - " 1>&2".length()));
        } else if (line.startsWith("mkdir ") && line.endsWith(" 2>nul")) {
            folders.add(plain(line.substring("mkdir ".length(), line.length() - " 2>nul".length())));
        } else if (line.startsWith("\"") && started.isEmpty()) {
            started = line;
        } else if (!line.equals("@echo off") && !line.equals("setlocal")) {
            throw new IllegalStateException("what does this do: " + line);
        }
    }

    private boolean holds(Matcher test) {
        if (test.group(3) == null) {
            return test.group(1) == null
                    ? test.group(5).equals(test.group(6))
                    : test.group(5).equalsIgnoreCase(test.group(6));
        }
        String what = plain(test.group(4));
        return test.group(3).equalsIgnoreCase("defined")
                ? !variables.getOrDefault(what, "").isEmpty()
                : files.contains(what);
    }

    private static String plain(String quoted) {
        return quoted.replace("\"", "");
    }
}
