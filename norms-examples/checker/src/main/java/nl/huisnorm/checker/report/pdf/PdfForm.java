package nl.huisnorm.checker.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.report.InspectionReport;
import nl.huisnorm.checker.report.ReportForm;
import nl.huisnorm.checker.report.ReportKind;
import nl.huisnorm.checker.report.ReportSet;

/**
 * Writes reports of inspections as PDF/A, one after another: what was judged, what came of it and why, with room for what people add and
 * sign. The day of the first of them is the day of the file.
 */
public final class PdfForm implements ReportForm {

    @Override
    public void write(List<ReportSet> languages, OutputStream out) throws IOException {
        ReportSet first = languages.get(0);
        List<InspectionReport> reports =
                languages.stream().flatMap(one -> one.reports().stream()).toList();
        Page page = new Page(title(first), subject(first), first.locale(), new Letters());
        StringBuilder style = new StringBuilder(resource("report.css"));
        int number = 0;
        for (InspectionReport report : reports) {
            Inspected about = new Inspected(report);
            String name = "r" + number++;
            style.append(foot(name, about.say("foot", report.origin().sha256()), Texts.ofPapers(report.locale())));
            page.open("div", "class", "report " + name, "lang", report.locale().getLanguage());
            write(about, page);
            page.end();
        }
        for (ReportSet language : languages) {
            String name = "r" + number++;
            style.append(foot(name, "", Texts.ofPapers(language.locale())));
            notJudged(language, name, page);
        }
        page.style(style.toString());
        LocalDate day =
                reports.isEmpty() ? LocalDate.EPOCH : reports.get(0).origin().asOf();
        PdfFile.write(page, day, String.join("\n", first.basisLines()), out);
    }

    private static void write(Inspected about, Page page) {
        new SummaryPart(about, page).write();
        new ChaptersPart(about, page).write();
        new NotMetPart(about, page).write();
        new OpenPart(about, page).write();
        new RestPart(about, page).write();
        new AccountPart(about, page).write();
    }

    private static String title(ReportSet set) {
        ResourceBundle texts = Texts.ofPapers(set.locale());
        String names =
                set.reports().stream().map(report -> report.premises().name()).collect(Collectors.joining(", "));
        if (names.isEmpty()) {
            return texts.getString("inspection.title");
        }
        ReportKind kind = set.reports().get(0).kind();
        String key = "inspection.file-title" + (kind == ReportKind.FACILITY ? "" : "-of-" + kind.key());
        return Texts.format(texts, key, names);
    }

    private static String subject(ReportSet set) {
        ResourceBundle texts = Texts.ofPapers(set.locale());
        String files = set.reports().stream()
                .map(report ->
                        report.origin().file() + ", SHA-256 " + report.origin().sha256())
                .collect(Collectors.joining("; "));
        return files.isEmpty() ? texts.getString("inspection.title") : Texts.format(texts, "inspection.subject", files);
    }

    /** What was not judged at all, and why. */
    private static void notJudged(ReportSet set, String name, Page page) {
        if (set.notJudged().isEmpty()) {
            return;
        }
        ResourceBundle texts = Texts.ofPapers(set.locale());
        page.open("div", "class", "report " + name, "lang", set.locale().getLanguage());
        page.heading(1, texts.getString("inspection.files-not-judged"));
        for (ReportSet.NotJudged one : set.notJudged()) {
            page.heading(2, one.file());
            one.lines().forEach(line -> page.element("p", line));
        }
        page.end();
    }

    /**
     * The foot of the pages of one report: what it was made from, and which page it is.
     *
     * @param name the class of what stands on those pages
     */
    private static String foot(String name, String made, ResourceBundle texts) throws IOException {
        return resource("foot.css")
                .replace("{name}", name)
                .replace("{made}", made)
                .replace("{page}", texts.getString("inspection.page"))
                .replace("{of}", texts.getString("inspection.of"));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(PdfForm.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
