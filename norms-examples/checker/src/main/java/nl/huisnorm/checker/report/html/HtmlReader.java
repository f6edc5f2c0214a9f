package nl.huisnorm.checker.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.huisnorm.checker.report.WrittenReport;
import org.unbescape.html.HtmlEscape;
import tools.jackson.databind.JsonNode;

/** Reads back the page that {@link HtmlForm} writes, line by line as it was written: a finding stands on lines of its own. */
public final class HtmlReader {

    private static final String BASIS = "<script type=\"application/json\" id=\"huisnorm-basis\">[";

    private static final Pattern REPORT = Pattern.compile("<article class=\"report\" .*");
    private static final Pattern SECTION = Pattern.compile("<details class=\"section .*");
    private static final Pattern GROUP = Pattern.compile("<summary><b>.*?</b> <code>(.*?)</code>.*");
    private static final Pattern ITEM = Pattern.compile("<li id=\"([^\"]*)\" data-at=.*");
    private static final Pattern OWN = Pattern.compile("</b> <code>([^<]*)</code>");
    private static final Pattern ABOUT = Pattern.compile("<b>(.*?)</b>");

    private final WrittenReport report = new WrittenReport();
    private final List<String> item = new ArrayList<>();
    private String anchor = "";
    private String section = "";
    private String norms = "";
    private boolean isTitle;
    private int reports;

    private HtmlReader() {}

    /** Reads a page. */
    public static WrittenReport read(String page) {
        return new HtmlReader().all(page.lines().toList());
    }

    private WrittenReport all(List<String> lines) {
        int begin = lines.indexOf(BASIS);
        int end = begin < 0 ? -1 : lines.subList(begin, lines.size()).indexOf("]</script>") + begin;
        if (end > begin) {
            report.inputs(lines.subList(begin + 1, end).stream()
                    .map(line -> line.endsWith(",") ? line.substring(0, line.length() - 1) : line)
                    .toList());
        }
        for (int i = 0; i < lines.size(); i++) {
            if (i < begin || i > end || end <= begin) {
                line(lines.get(i));
            }
        }
        end();
        return report;
    }

    private void line(String line) {
        Matcher found = ITEM.matcher(line);
        if (found.matches()) {
            end();
            anchor = found.group(1);
            item.add(line);
            return;
        }
        if (!anchor.isEmpty() && !line.equals("</ul>")) {
            item.add(line);
            return;
        }
        end();
        Matcher group = GROUP.matcher(line);
        if (REPORT.matcher(line).matches()) {
            reports++;
        } else if (SECTION.matcher(line).matches()) {
            isTitle = true;
        } else if (isTitle) {
            section = plain(line).replaceFirst(" \\([0-9]+\\)$", "");
            isTitle = false;
        } else if (group.matches()) {
            norms = plain(group.group(1));
        }
        if (!line.isBlank()) {
            report.line(line.strip());
        }
    }

    /** Ends a finding. */
    private void end() {
        if (anchor.isEmpty()) {
            return;
        }
        String all = String.join("\n", item);
        Matcher own = OWN.matcher(all);
        Matcher about = ABOUT.matcher(all);
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        fields.put("outcome", WrittenReport.text(section));
        fields.put("message", WrittenReport.text(plain(all)));
        // the names of places begin with how manieth report it is, where there are more
        String markup = all.replaceAll(">[^<]*<", "><").replaceAll("\"(#?)r[0-9]+-", "\"$1");
        fields.put("markup", WrittenReport.text(Integer.toHexString(markup.hashCode())));
        int number = Math.max(0, reports - 1);
        int language = report.size() == 0 ? 0 : number / report.size();
        String name = anchor.replaceFirst("^r[0-9]+-", "");
        WrittenReport.finding(
                report.at(report.size() == 0 ? 0 : number % report.size()),
                language == 0 ? name : name + "/" + language,
                own.find() ? plain(own.group(1)) : norms,
                about.find() ? plain(about.group(1)) : "",
                fields);
        anchor = "";
        item.clear();
    }

    private static String plain(String markup) {
        return HtmlEscape.unescapeHtml(markup.replaceAll("<[^>]*>", " "))
                .replaceAll("\\s+", " ")
                .strip();
    }
}
