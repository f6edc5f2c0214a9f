package nl.huisnorm.checker.verification;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.huisnorm.checker.verification.Verification.Line;

/** Holds the lines of a form against what they should be. */
final class Contents {

    /** Where more lines than these are left that can differ, they are told one beside the other. */
    private static final int MOST = 4_000;

    /** So many lines above a line its norm is looked for. */
    private static final int ABOVE = 40;

    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9]+(?:-[A-Za-z0-9.]+)+");

    private final List<String> told;
    private final List<String> is;
    private final Set<String> norms;

    private Contents(List<String> told, List<String> is, Set<String> norms) {
        this.told = told;
        this.is = is;
        this.norms = norms;
    }

    /**
     * The lines that differ.
     *
     * @param norms the ids of norms: a line is told with the norm that it stands below
     */
    static List<Line> differing(List<String> told, List<String> is, Set<String> norms) {
        return new Contents(told, is, norms).all();
    }

    private List<Line> all() {
        int begin = 0;
        while (begin < told.size() && begin < is.size() && told.get(begin).equals(is.get(begin))) {
            begin++;
        }
        int end = 0;
        while (end < told.size() - begin
                && end < is.size() - begin
                && told.get(told.size() - 1 - end).equals(is.get(is.size() - 1 - end))) {
            end++;
        }
        List<String> one = told.subList(begin, told.size() - end);
        List<String> other = is.subList(begin, is.size() - end);
        List<Line> all = new ArrayList<>();
        if (one.size() > MOST || other.size() > MOST) {
            pairs(begin, one, other, all);
            return all;
        }
        for (AbstractDelta<String> delta : DiffUtils.diff(one, other).getDeltas()) {
            pairs(
                    begin + delta.getSource().getPosition(),
                    delta.getSource().getLines(),
                    delta.getTarget().getLines(),
                    all);
        }
        return all;
    }

    private void pairs(int from, List<String> one, List<String> other, List<Line> to) {
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            String was = i < one.size() ? one.get(i) : null;
            String should = i < other.size() ? other.get(i) : null;
            if (!Objects.equals(was, should)) {
                int place = from + Math.min(i, one.size());
                to.add(new Line(place + 1, norm(place), was, should));
            }
        }
    }

    /** The norm that a line is about or stands below; empty where none is near. */
    private String norm(int place) {
        for (int i = Math.min(place, told.size() - 1); i >= 0 && i > place - ABOVE; i--) {
            Matcher words = WORD.matcher(told.get(i));
            while (words.find()) {
                if (norms.contains(words.group())) {
                    return words.group();
                }
            }
        }
        return "";
    }
}
