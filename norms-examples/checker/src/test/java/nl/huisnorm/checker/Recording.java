package nl.huisnorm.checker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes anew what the tests hold as recorded: reports, interviews, and the output that pages show. */
public final class Recording {

    private static final Pattern NUMBERS = Pattern.compile("[0-9]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}#]+");
    private static final double ALIKE = 0.5;
    private static final double EMPTY = 0.1;
    private static final double FOLLOWS = 0.3;
    /** More lines than these between two that a page shows are left out there. */
    private static final int SHORT = 3;

    private static final String LEFT_OUT = "…";

    /** The tag of every test that holds something recorded: with {@code -Dtests.groups=recorded} these alone run. */
    public static final String RECORDS = "recorded";

    private Recording() {}

    /** Whether to record ({@code -Dreports.record=true}) before comparing. */
    public static boolean on() {
        return Boolean.getBoolean("reports.record");
    }

    /**
     * An excerpt as it is now: each line that was shown becomes the line of the output that is most like it, in order;
     * what is like none is gone.
     *
     * @param shown the lines of a page, those left out as …
     */
    public static List<String> excerpt(List<String> shown, List<String> output) {
        List<String> lines =
                shown.stream().filter(line -> !line.equals(LEFT_OUT)).toList();
        int[] places = places(lines, output);
        List<String> now = new ArrayList<>();
        int line = 0;
        int last = -1;
        boolean leftOut = false;
        for (String one : shown) {
            if (one.equals(LEFT_OUT)) {
                leftOut = true;
                continue;
            }
            int place = places[line++];
            if (place < 0) {
                continue;
            }
            int between = place - last - 1;
            if (leftOut ? between > 0 : (last >= 0 && between > SHORT)) {
                now.add(LEFT_OUT);
            } else if (last >= 0) {
                now.addAll(output.subList(last + 1, place));
            }
            now.add(output.get(place));
            last = place;
            leftOut = false;
        }
        if (leftOut && last < output.size() - 1) {
            now.add(LEFT_OUT);
        }
        return now;
    }

    /** For each line the place in the output that suits all of them best, or -1. */
    private static int[] places(List<String> lines, List<String> output) {
        List<Set<String>> words = output.stream().map(Recording::words).toList();
        double[][] here = new double[lines.size() + 1][output.size() + 1];
        double[][] best = new double[lines.size() + 1][output.size() + 1];
        for (int i = lines.size() - 1; i >= 0; i--) {
            Map<Integer, Double> alike = alike(lines.get(i), output, words);
            for (int j = output.size() - 1; j >= 0; j--) {
                double match = alike.getOrDefault(j, 0.0);
                if (match > 0) {
                    double next = here[i + 1][j + 1];
                    here[i][j] = match + Math.max(best[i + 1][j + 1], next == 0 ? 0 : next + FOLLOWS);
                }
                best[i][j] = Math.max(here[i][j], Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        int[] places = new int[lines.size()];
        Arrays.fill(places, -1);
        int j = 0;
        for (int i = 0; i < places.length && j < output.size(); i++) {
            if (best[i][j] > best[i + 1][j]) {
                while (here[i][j] < best[i][j]) {
                    j++;
                }
                places[i] = j++;
            }
        }
        return places;
    }

    private static Map<Integer, Double> alike(String line, List<String> output, List<Set<String>> words) {
        Set<String> own = words(line);
        Map<Integer, Double> alike = new HashMap<>();
        for (int j = 0; j < output.size(); j++) {
            double match = output.get(j).equals(line) ? (line.isBlank() ? EMPTY : 1) : 0.9 * share(own, words.get(j));
            if (match >= ALIKE || (line.isBlank() && match > 0)) {
                alike.put(j, match);
            }
        }
        return alike;
    }

    private static double share(Set<String> one, Set<String> other) {
        if (Collections.disjoint(one, other)) {
            return 0;
        }
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return 2.0 * both.size() / (one.size() + other.size());
    }

    private static Set<String> words(String line) {
        String plain = NUMBERS.matcher(line.toLowerCase(Locale.ROOT)).replaceAll("#");
        return BETWEEN_WORDS
                .splitAsStream(plain)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
