package nl.huisnorm.checker.batch;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import nl.huisnorm.assessment.Ending;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.checker.text.TextTable;
import nl.huisnorm.checker.text.Words;
import nl.huisnorm.text.Messages;

/** Tells a person what inputs come to together: two tables, by norm and by municipality. */
final class TallyText {

    private static final int MOST_NORMS = 20;
    private static final int MOST_ENDINGS = 20;
    private static final int MOST_MUNICIPALITIES = 60;

    private final Tally tally;
    private final ResourceBundle texts;

    TallyText(Tally tally, ResourceBundle texts) {
        this.tally = tally;
        this.texts = texts;
    }

    /** Writes them. */
    void write(PrintStream out) {
        total(out);
        norms(out);
        endings(out);
        municipalities(out);
    }

    /** What runs out soon, by day. */
    private void endings(PrintStream out) {
        List<Ending> all = tally.endings();
        if (all.isEmpty()) {
            return;
        }
        Messages words = Messages.in(texts.getLocale());
        out.println();
        out.println(words.get("report.endings").toUpperCase(texts.getLocale()) + " (" + all.size() + ")");
        out.println();
        all.stream().limit(MOST_ENDINGS).forEach(one -> {
            String about = one.subject().kind().equals("facility") ? "" : ", " + Words.subject(one.subject(), words);
            out.println(String.format(
                    Locale.ROOT,
                    "%-18s  %s  %s, %s%s",
                    Words.date(one.lastDay(), words),
                    one.norm().id(),
                    one.norm().title().in(texts.getLocale()),
                    Words.title(one.facility()),
                    about));
        });
        if (all.size() > MOST_ENDINGS) {
            out.println(RowText.text(texts, "batch.more-endings", all.size() - MOST_ENDINGS));
        }
    }

    /** How many there are of each verdict, and how many were not judged. */
    private void total(PrintStream out) {
        out.println();
        out.println(RowText.text(texts, "batch.total", tally.all()));
        totals().forEach((name, count) -> {
            if (count > 0) {
                out.println(String.format(Locale.ROOT, "%7d  %s", count, name));
            }
        });
    }

    /** How many there are of each verdict, and how many were not judged for each reason, by what they are called. */
    Map<String, Integer> totals() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            int without = verdict == Verdict.COMPLIANT ? tally.withoutNorms() : 0;
            counts.put(verdict.label(texts.getLocale()), tally.count(verdict) - without);
        }
        counts.put(Messages.in(texts.getLocale()).get("report.without-norms"), tally.withoutNorms());
        counts.put(texts.getString("batch.total-unreadable"), tally.unreadable());
        counts.put(texts.getString("batch.total-elsewhere"), tally.elsewhere());
        counts.put(texts.getString("batch.total-failed"), tally.failed());
        counts.put(texts.getString("batch.total-stopped"), tally.stopped());
        return counts;
    }

    private void norms(PrintStream out) {
        List<Tally.OfNorm> failing =
                tally.norms().stream().filter(one -> one.notMet() > 0).toList();
        if (failing.isEmpty()) {
            return;
        }
        out.println();
        out.println(texts.getString("batch.norms").toUpperCase(texts.getLocale()));
        out.println(texts.getString("batch.norms-what"));
        out.println();
        line(
                out,
                texts.getString("batch.not-met"),
                texts.getString("batch.undetermined"),
                texts.getString("batch.norm"));
        for (Tally.OfNorm one : failing.subList(0, Math.min(MOST_NORMS, failing.size()))) {
            line(
                    out,
                    Integer.toString(one.notMet()),
                    Integer.toString(one.open()),
                    one.norm().id() + "  " + one.norm().title().in(texts.getLocale()));
        }
        if (failing.size() > MOST_NORMS) {
            out.println(RowText.text(texts, "batch.more-norms", failing.size() - MOST_NORMS));
        }
    }

    private static void line(PrintStream out, String notMet, String unknown, String norm) {
        out.println(String.format(Locale.ROOT, "%7s %16s  %s", notMet, unknown, norm));
    }

    private void municipalities(PrintStream out) {
        List<Tally.OfMunicipality> all = tally.municipalities();
        if (all.isEmpty()) {
            return;
        }
        out.println();
        out.println(texts.getString("batch.municipalities").toUpperCase(texts.getLocale()));
        out.println();
        TextTable table = new TextTable(
                List.of(
                        texts.getString("batch.municipality"),
                        texts.getString("batch.compliant"),
                        texts.getString("batch.with-waivers"),
                        texts.getString("batch.non-compliant"),
                        texts.getString("batch.undetermined"),
                        texts.getString("batch.together")),
                Integer.MAX_VALUE);
        all.stream()
                .limit(MOST_MUNICIPALITIES)
                .forEach(one -> table.add(List.of(
                        one.title(texts.getString("batch.no-municipality")),
                        Integer.toString(one.count(Verdict.COMPLIANT)),
                        Integer.toString(one.count(Verdict.COMPLIANT_WITH_WAIVERS)),
                        Integer.toString(one.count(Verdict.NON_COMPLIANT)),
                        Integer.toString(one.count(Verdict.UNDETERMINED)),
                        Integer.toString(one.all()))));
        table.print(out, false);
        if (all.size() > MOST_MUNICIPALITIES) {
            out.println(RowText.text(texts, "batch.more-municipalities", all.size() - MOST_MUNICIPALITIES));
        }
    }
}
