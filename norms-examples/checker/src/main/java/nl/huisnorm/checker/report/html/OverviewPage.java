package nl.huisnorm.checker.report.html;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.checker.command.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A page about many inputs that leads to the report of each. Like a report it needs no network and nothing beside it but those reports,
 * and no script at all.
 *
 * @param locale its language
 * @param basis what was judged by, in lines
 * @param total how many inputs there are
 * @param totals how many there are of each verdict, and why others were not judged
 * @param entries the inputs
 * @param norms the norms that are not met somewhere, those that fail most first
 * @param municipalities the municipalities
 */
public record OverviewPage(
        Locale locale,
        List<String> basis,
        int total,
        List<Total> totals,
        List<Entry> entries,
        List<OfNorm> norms,
        List<OfMunicipality> municipalities) {

    /** Copies the lists, so that this cannot change afterwards. */
    public OverviewPage {
        basis = List.copyOf(basis);
        totals = List.copyOf(totals);
        entries = List.copyOf(entries);
        norms = List.copyOf(norms);
        municipalities = List.copyOf(municipalities);
    }

    /** How many there are of something. */
    public record Total(int number, String label) {}

    /** A report, by the name of its file. */
    public record Link(String title, String href) {}

    /**
     * An input.
     *
     * @param verdict its verdict; none where it was not judged
     * @param withoutNorms whether it complies only since no binding norm applies
     * @param label the verdict, or why it was not judged, in a word or two
     * @param title its name
     * @param href its report; none where it has none
     * @param file its file
     * @param municipality where it is; empty where that is not known
     * @param notMet how many points are not met
     * @param unknown how many cannot be told
     * @param checks how many a person must look at
     * @param problems why it was not judged
     */
    public record Entry(
            @Nullable Verdict verdict,
            boolean withoutNorms,
            String label,
            String title,
            @Nullable String href,
            String file,
            String municipality,
            int notMet,
            int unknown,
            int checks,
            List<String> problems) {

        /** Copies the list, so that this cannot change afterwards. */
        public Entry {
            problems = List.copyOf(problems);
        }
    }

    /** A norm, in how many inputs it is not met and in how many others it cannot be told, and the reports that say it is not met. */
    public record OfNorm(String id, String title, int notMet, int open, List<Link> reports) {

        /** Copies the list, so that this cannot change afterwards. */
        public OfNorm {
            reports = List.copyOf(reports);
        }
    }

    /** A municipality, how many inputs of it there are of each verdict, and their reports. */
    public record OfMunicipality(String name, List<Integer> counts, int all, List<Link> reports) {

        /** Copies the lists, so that this cannot change afterwards. */
        public OfMunicipality {
            counts = List.copyOf(counts);
            reports = List.copyOf(reports);
        }
    }

    /** An input with how its verdict looks; with no sign where it was not judged. */
    public record Seen(View.State state, Entry entry) {}

    /** Writes it. */
    public void write(OutputStream out) throws IOException {
        ResourceBundle texts = Texts.of(locale);
        List<Seen> seen = entries.stream().map(OverviewPage::seen).toList();
        HtmlForm.write(
                "overview.peb",
                Map.of(
                        "page",
                        this,
                        "lang",
                        locale.getLanguage(),
                        "title",
                        Texts.format(texts, "overview.title", Integer.toString(total)),
                        "inputs",
                        seen,
                        "verdicts",
                        List.of(Verdict.values()).stream()
                                .map(verdict -> verdict.label(locale))
                                .toList(),
                        "t",
                        texts(texts)),
                out);
    }

    private static Seen seen(Entry entry) {
        Verdict verdict = entry.verdict();
        return new Seen(
                verdict == null || entry.withoutNorms()
                        ? States.withoutNorms(entry.label())
                        : States.of(verdict, entry.label()),
                entry);
    }

    private static Map<String, String> texts(ResourceBundle texts) {
        return Map.ofEntries(
                Map.entry("skip", texts.getString("html.skip")),
                Map.entry("basis", texts.getString("report-list.basis")),
                Map.entry("inputs", texts.getString("overview.inputs")),
                Map.entry("norms", texts.getString("batch.norms")),
                Map.entry("norms_what", texts.getString("batch.norms-what")),
                Map.entry("municipalities", texts.getString("batch.municipalities")),
                Map.entry("verdict", texts.getString("batch.column-verdict")),
                Map.entry("name", texts.getString("batch.column-name")),
                Map.entry("municipality", texts.getString("batch.column-municipality")),
                Map.entry("not_met", texts.getString("batch.column-not-met")),
                Map.entry("unknown", texts.getString("batch.column-unknown")),
                Map.entry("undetermined", texts.getString("batch.column-undetermined")),
                Map.entry("checks", texts.getString("batch.column-checks")),
                Map.entry("file", texts.getString("batch.column-file")),
                Map.entry("norm", texts.getString("batch.column-norm")),
                Map.entry("together", texts.getString("batch.together")),
                Map.entry("reports", texts.getString("overview.reports")),
                Map.entry("offline", texts.getString("overview.offline")));
    }
}
