package nl.huisnorm.checker.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.checker.report.html.OverviewPage;
import nl.huisnorm.facility.Municipality;
import nl.huisnorm.rulebook.Norm;
import org.jspecify.annotations.Nullable;

/** Puts what became of all inputs on a page that leads to their reports. */
final class OverviewHtml {

    private final List<Overview.Line> lines;
    private final ResourceBundle texts;
    private final Locale locale;

    OverviewHtml(List<Overview.Line> lines, ResourceBundle texts) {
        this.lines = lines;
        this.texts = texts;
        this.locale = texts.getLocale();
    }

    void write(OutputStream out, RunBasis basis, Tally tally) throws IOException {
        new OverviewPage(
                        locale,
                        Stream.concat(basis.head(texts).stream(), basis.waivers(texts).stream())
                                .toList(),
                        tally.all(),
                        totals(tally),
                        lines.stream().map(this::entry).toList(),
                        norms(tally),
                        municipalities(tally))
                .write(out);
    }

    private List<OverviewPage.Total> totals(Tally tally) {
        List<OverviewPage.Total> all = new ArrayList<>();
        new TallyText(tally, texts).totals().forEach((label, count) -> {
            if (count > 0) {
                all.add(new OverviewPage.Total(count, label));
            }
        });
        return all;
    }

    private OverviewPage.Entry entry(Overview.Line line) {
        Row row = line.row();
        Row.Judged judged = row.judged();
        if (judged == null) {
            List<String> problems = row.problem() == null
                    ? List.of()
                    : row.problem().groups().stream()
                            .map(one -> one.line(locale))
                            .toList();
            return new OverviewPage.Entry(
                    null, false, RowText.why(row, texts), row.place(), null, row.place(), "", 0, 0, 0, problems);
        }
        String code = judged.municipality();
        return new OverviewPage.Entry(
                judged.verdict(),
                judged.isWithoutNorms(),
                judged.label(locale),
                title(judged),
                line.report(),
                row.place(),
                code == null
                        ? ""
                        : Municipality.of(code).map(Municipality::title).orElse(code),
                judged.notMet(),
                judged.unknown(),
                judged.checks(),
                List.of());
    }

    private static String title(Row.Judged judged) {
        return judged.name() == null ? judged.id() : judged.name() + " (" + judged.id() + ")";
    }

    private List<OverviewPage.OfNorm> norms(Tally tally) {
        return tally.norms().stream()
                .filter(one -> one.notMet() > 0)
                .map(one -> new OverviewPage.OfNorm(
                        one.norm().id(),
                        one.norm().title().in(locale),
                        one.notMet(),
                        one.open(),
                        links(judged -> judged.normsNotMet().stream()
                                .map(Norm::id)
                                .anyMatch(one.norm().id()::equals))))
                .toList();
    }

    private List<OverviewPage.OfMunicipality> municipalities(Tally tally) {
        return tally.municipalities().stream()
                .map(one -> new OverviewPage.OfMunicipality(
                        one.title(texts.getString("batch.no-municipality")),
                        Stream.of(Verdict.values()).map(one::count).collect(Collectors.toList()),
                        one.all(),
                        links(judged -> Objects.equals(judged.municipality(), one.code()))))
                .toList();
    }

    private List<OverviewPage.Link> links(Predicate<Row.Judged> which) {
        List<OverviewPage.Link> all = new ArrayList<>();
        for (Overview.Line line : lines) {
            Row.Judged judged = line.row().judged();
            @Nullable String report = line.report();
            if (judged != null && report != null && which.test(judged)) {
                all.add(new OverviewPage.Link(title(judged), report));
            }
        }
        return all;
    }
}
