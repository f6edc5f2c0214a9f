package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.agenda.Agenda;
import nl.huisnorm.answer.region.Region;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.CostModelReader;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.io.stock.FacilityStock;
import nl.huisnorm.io.stock.StockImpact;
import nl.huisnorm.io.stock.StockItem;
import nl.huisnorm.io.write.CapacityWriter;
import nl.huisnorm.io.write.CasesWriter;
import nl.huisnorm.io.write.DiffWriter;
import nl.huisnorm.io.write.DutiesWriter;
import nl.huisnorm.io.write.ExplanationWriter;
import nl.huisnorm.io.write.FacilityWriter;
import nl.huisnorm.io.write.FileConverter;
import nl.huisnorm.io.write.ImpactWriter;
import nl.huisnorm.io.write.NormsWriter;
import nl.huisnorm.io.write.QuestionsWriter;
import nl.huisnorm.io.write.RegionWriter;
import nl.huisnorm.io.write.RemediesWriter;
import nl.huisnorm.io.write.ReportShape;
import nl.huisnorm.io.write.ReportWriter;
import nl.huisnorm.io.write.TimelineWriter;
import nl.huisnorm.io.write.ValidationWriter;
import nl.huisnorm.text.Messages;
import org.junit.jupiter.api.Test;

/** Where a stream fails, whatever writes there throws what the stream threw, and nothing of what it writes with. */
class FailingStreamTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final AssessmentOptions OPTIONS = AssessmentOptions.asOf(DAY);
    private static final Path FILES = Path.of("../norms-examples/files");
    private static final String FULL = "No space left on device";

    /** A disk that has room for so many bytes; what is put aside is written when it is asked to. */
    private static final class Full extends OutputStream {

        private final int most;
        private int written;

        Full(int most) {
            this.most = most;
        }

        @Override
        public void write(int one) throws IOException {
            if (++written > most) {
                throw new IOException(FULL);
            }
        }

        /** How many bytes were written. */
        int written() {
            return written;
        }
    }

    /** A connection that takes everything, and breaks when it is to pass it on. */
    private static final class Broken extends OutputStream {

        @Override
        public void write(int one) {
            // put aside
        }

        @Override
        public void flush() throws IOException {
            throw new IOException(FULL);
        }
    }

    /** Writes something whole. */
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static List<Writing> writings() throws UnreadableInputException {
        FacilityDocument document = FacilityReader.read("f", """
                id: f
                buildings: [{id: a, amenities: {toilets: 1}, rooms: [{id: r, kind: bedroom, occupants: 12}]}]
                """.getBytes(StandardCharsets.UTF_8));
        var facility = document.facility();
        var rulebook = HUISNORM.rulebook();
        StockImpact change = StockImpact.by(HUISNORM, OPTIONS, HUISNORM, OPTIONS.withAsOf(DAY.plusYears(1)));
        return List.of(
                out -> {
                    try (ReportWriter writer = new ReportWriter(out, Locale.ENGLISH, "t", "1", "1", "0")) {
                        writer.add(document, HUISNORM.assess(facility, OPTIONS), rulebook);
                    }
                },
                out -> {
                    try (CapacityWriter writer = new CapacityWriter(out, Locale.ENGLISH, rulebook, OPTIONS)) {
                        writer.add(document, HUISNORM.capacity(facility, OPTIONS));
                    }
                },
                out -> {
                    try (RemediesWriter writer =
                            new RemediesWriter(out, Locale.ENGLISH, rulebook, OPTIONS, CostModelReader.standard())) {
                        writer.add(document, HUISNORM.remedies(facility, OPTIONS));
                    }
                },
                out -> {
                    try (QuestionsWriter writer = new QuestionsWriter(out, Locale.ENGLISH, rulebook, OPTIONS)) {
                        writer.add(document, HUISNORM.assess(facility, OPTIONS), HUISNORM.questions(facility, OPTIONS));
                    }
                },
                out -> {
                    try (ExplanationWriter writer = new ExplanationWriter(out, Locale.ENGLISH, rulebook, OPTIONS)) {
                        writer.add(
                                document,
                                HUISNORM.explain(facility, "SNF-3.1", OPTIONS).get(0));
                    }
                },
                out -> {
                    try (TimelineWriter writer =
                            new TimelineWriter(out, Locale.ENGLISH, rulebook, DAY, DAY.plusYears(1))) {
                        writer.add(document, HUISNORM.timeline(facility, DAY, DAY.plusYears(1), OPTIONS));
                    }
                },
                out -> {
                    try (DiffWriter writer = new DiffWriter(out, Locale.ENGLISH, "t", "1")) {
                        writer.add(
                                HUISNORM.compare(facility, OPTIONS, facility, OPTIONS.withAsOf(DAY.plusYears(1))),
                                "f",
                                "f");
                    }
                },
                out -> new ImpactWriter(out, Locale.ENGLISH, "t", "1", change, Map.of())
                        .end(change.of(
                                new NoStock(),
                                new ImpactWriter(
                                        OutputStream.nullOutputStream(), Locale.ENGLISH, "t", "1", change, Map.of()))),
                out -> FacilityWriter.write(facility, FacilityWriter.Format.JSON, out),
                out -> FacilityWriter.write(facility, FacilityWriter.Format.YAML, out));
    }

    /** A stock of nothing. */
    private static final class NoStock implements FacilityStock {
        @Override
        public boolean hasNext() {
            return false;
        }

        @Override
        public StockItem next() {
            throw new java.util.NoSuchElementException();
        }

        @Override
        public void close() {
            // nothing was opened
        }
    }

    private static List<Writing> reports() throws UnreadableInputException {
        FacilityDocument document = FacilityReader.read(FILES.resolve("facilities/boerderij-heideweg.yaml"));
        var assessment = HUISNORM.assess(document.facility(), OPTIONS);
        ReportShape shape = ReportShape.in(Locale.ENGLISH);
        ReportShape both = shape.withLanguages(List.of(Locale.ENGLISH, Messages.DUTCH));
        List<Writing> all = new ArrayList<>();
        for (ReportShape one : List.of(shape, both, shape.inCompactForm(), both.inCompactForm())) {
            all.add(out -> ReportWriter.write(out, one, "t", "1", document.facility(), assessment));
            all.add(out -> {
                try (ReportWriter writer = new ReportWriter(out, one, "t", "1", "1", "0")) {
                    writer.add(new UnreadableInputException(
                            List.of(new Problem("f", null, Pointer.ROOT, "empty", List.of()))));
                }
            });
        }
        return all;
    }

    private static List<Writing> others() throws UnreadableInputException {
        var rulebook = HUISNORM.rulebook();
        PlanDocument plan =
                (PlanDocument) InputReader.read(FILES.resolve("plans/distributiecentrum-de-hoef.yaml"), FILES);
        var judged = HUISNORM.assess(plan.plan(), plan.facilities(), OPTIONS);
        UnreadableInputException refused =
                new UnreadableInputException(List.of(new Problem("f", null, Pointer.ROOT, "empty", List.of())));
        return List.of(
                out -> {
                    try (CasesWriter writer = new CasesWriter(out, Locale.ENGLISH, rulebook)) {
                        writer.add("f", refused);
                        writer.end(List.of(), List.of());
                    }
                },
                out -> {
                    try (DutiesWriter writer = new DutiesWriter(out, Locale.ENGLISH, rulebook, OPTIONS)) {
                        writer.add(plan, Agenda.of(judged, plan.facilities(), DAY.plusYears(1)));
                    }
                },
                out -> {
                    try (ValidationWriter writer = new ValidationWriter(out, Locale.ENGLISH)) {
                        writer.add("f", refused);
                    }
                },
                out -> {
                    try (NormsWriter writer = new NormsWriter(out, Locale.ENGLISH, rulebook)) {
                        writer.add(rulebook.norms().iterator().next());
                    }
                },
                out -> RegionWriter.write(
                        Region.of(HUISNORM, List.of(), List.of(plan.plan()), plan.facilities(), OPTIONS),
                        List.of(plan),
                        0,
                        rulebook,
                        OPTIONS,
                        Locale.ENGLISH,
                        out),
                FailingStreamTest::convert);
    }

    private static void convert(OutputStream out) throws IOException {
        try {
            FileConverter.convert(
                    "f.yaml", "id: f\n".getBytes(StandardCharsets.UTF_8), FacilityWriter.Format.JSON, out);
        } catch (UnreadableInputException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Writing> all() throws UnreadableInputException {
        List<Writing> all = new ArrayList<>(writings());
        all.addAll(reports());
        all.addAll(others());
        return all;
    }

    @Test
    void every_writer_throws_what_the_stream_threw_wherever_it_failed() throws IOException, UnreadableInputException {
        List<Writing> writings = all();
        for (int i = 0; i < writings.size(); i++) {
            Full endless = new Full(Integer.MAX_VALUE);
            writings.get(i).to(endless);
            int size = endless.written();
            for (int room : Set.of(0, 1, size / 3, size / 2, size - 1)) {
                fails(writings.get(i), new Full(room), i + " with room for " + room + " of " + size);
            }
        }
    }

    @Test
    void every_writer_throws_what_the_stream_threw_when_it_passed_on_what_it_had()
            throws IOException, UnreadableInputException {
        List<Writing> writings = all();
        for (int i = 0; i < writings.size(); i++) {
            fails(writings.get(i), new Broken(), Integer.toString(i));
        }
    }

    private static void fails(Writing writing, OutputStream out, String what) {
        assertThat(catchThrowable(() -> writing.to(out)))
                .as(what)
                .isExactlyInstanceOf(IOException.class)
                .hasMessage(FULL);
    }

    /** A stream that breaks off ends a list with what says so; what came before stands, and nothing seems to be all there was. */
    @Test
    void a_list_that_breaks_off_tells_it_in_its_last_item() throws UnreadableInputException {
        byte[] begun = "{\"id\": \"a\", \"buildings\": []}\n{\"id\": \"b\", \"buil".getBytes(StandardCharsets.UTF_8);
        for (int whole : new int[] {4, begun.length - 12, begun.length}) {
            InputStream in = new SequenceInputStream(new ByteArrayInputStream(begun, 0, whole), new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("Connection reset");
                }

                @Override
                public int read(byte[] into, int offset, int length) throws IOException {
                    throw new IOException("Connection reset");
                }
            });
            List<StockItem> items = new ArrayList<>();
            try (FacilityStock stock = FacilityStock.lines("in", in)) {
                stock.forEachRemaining(items::add);
            }
            StockItem last = items.get(items.size() - 1);
            assertThat(last.facility()).isNull();
            assertThat(last.problems()).extracting(Problem::code).containsExactly("not-readable");
            assertThat(last.problems().get(0).position()).isNotNull();
        }
    }
}
