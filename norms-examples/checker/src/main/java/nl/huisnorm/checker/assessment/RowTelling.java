package nl.huisnorm.checker.assessment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.huisnorm.checker.batch.ReportsFolder;
import nl.huisnorm.checker.batch.Row;
import nl.huisnorm.checker.command.Batch;
import nl.huisnorm.checker.command.FileName;
import nl.huisnorm.checker.input.Input;
import nl.huisnorm.checker.report.ReportMaker;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.PlanDocument;
import org.jspecify.annotations.Nullable;

/** Tells of each in a line, and in a report of its own where there is a folder for those. */
final class RowTelling implements Telling {

    /** Writes a line. */
    @FunctionalInterface
    interface Lines {
        void add(Row row, @Nullable String report) throws IOException;
    }

    private final Lines lines;
    private final ReportOut form;
    private final @Nullable ReportsFolder folder;

    /** The files that were told of, as long as nobody knows whether an application is to come. */
    private final Set<String> told = new HashSet<>();

    RowTelling(Lines lines, ReportOut form, @Nullable ReportsFolder folder) {
        this.lines = lines;
        this.form = form;
        this.folder = folder;
    }

    @Override
    public Batch.Answer facility(Input input, ReportMaker.Judged judged) throws IOException {
        Row row = Rows.of(input.line(), judged);
        byte[] report = rendered(form, one -> one.add(judged));
        boolean isFile = input.line() == 0;
        return () -> {
            if (isFile) {
                told.add(key(row.file()));
            }
            add(row, report, form);
        };
    }

    @Override
    public void plan(JudgedPlan judged) throws IOException {
        PlanDocument document = judged.document();
        if (told.add(key(document.file()))) {
            add(Rows.of(0, judged.judged()), rendered(form, report -> report.add(judged)), form);
        }
    }

    /** A file, however it was named. */
    private static String key(String file) {
        return FileName.of(file)
                .map(path -> path.toAbsolutePath().normalize().toString())
                .orElse(file);
    }

    /** An application in a line, and its facility and plan in lines of their own where they were not told of by themselves. */
    @Override
    public void application(JudgedApplication judged) throws IOException {
        List<ReportMaker.Judged> parts = judged.judged();
        add(Rows.of(0, parts.get(0)), rendered(form, report -> report.add(judged)), form);
        for (ReportMaker.Judged part : parts.subList(1, parts.size())) {
            if (told.add(key(part.document().file()))) {
                add(Rows.of(0, part), null, form);
            }
        }
    }

    @Override
    public void problem(int line, UnreadableInputException problem) throws IOException {
        add(Row.of(line, problem), null, form);
    }

    private byte @Nullable [] rendered(ReportOut as, ReportOut.Filling filling) throws IOException {
        if (folder == null) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        as.write(bytes, () -> 1, filling);
        return bytes.toByteArray();
    }

    private void add(Row row, byte @Nullable [] report, ReportOut as) throws IOException {
        Row.Judged judged = row.judged();
        if (folder == null || report == null || judged == null) {
            lines.add(row, null);
            return;
        }
        String name = folder.name(judged.id(), as.end());
        folder.write(name, out -> out.write(report));
        lines.add(row, name);
    }
}
