package nl.huisnorm.io.read;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.facts.FactTable;
import nl.huisnorm.internal.files.CostModelFile;
import nl.huisnorm.internal.files.CostModelFile.CostKindEntry;
import nl.huisnorm.internal.files.CostWays;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.internal.source.RecordBinder;
import nl.huisnorm.internal.source.RecordChecks;
import nl.huisnorm.internal.source.SourceNode;
import nl.huisnorm.internal.source.SourceParser;
import nl.huisnorm.internal.source.WrittenNumber;
import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Named;
import org.jspecify.annotations.Nullable;

/**
 * Reads what changes to a facility weigh, from JSON or YAML. A kind of change that the library knows by its id changes the
 * facts that the table of facts says, unless the file names others.
 */
@Stable
public final class CostModelReader {

    private static final String STANDARD = "costs.yaml";

    /** No fact that changes by steps can be larger than this. */
    private static final BigDecimal MOST_STEP = new BigDecimal("1000000000");

    /** Weights mean nothing but what they are to each other, so that they are only bounded for the sake of the arithmetic. */
    private static final BigDecimal MOST_WEIGHT = new BigDecimal("1000000000000000000");

    private CostModelReader() {}

    /** The bundled model: a stated starting point, in points that compare kinds of change and nothing else. */
    public static CostModel standard() {
        try (InputStream in = CostModelReader.class.getResourceAsStream(STANDARD)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + STANDARD);
            }
            return read(STANDARD, in.readAllBytes());
        } catch (IOException | UnreadableInputException e) {
            throw new IllegalStateException("unreadable resource " + STANDARD, e);
        }
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return the model
     * @throws UnreadableInputException if the file cannot be read or says something that cannot be; all problems at once
     */
    public static CostModel read(Path file) throws UnreadableInputException {
        Problems problems = new Problems(file.toString());
        return read(file.toString(), SourceParser.bytes(file, problems), problems);
    }

    /**
     * Reads bytes.
     *
     * @param name what to call the input in problems
     * @param bytes the text in UTF-8
     * @return the model
     * @throws UnreadableInputException if the text cannot be read or says something that cannot be; all problems at once
     */
    public static CostModel read(String name, byte[] bytes) throws UnreadableInputException {
        return read(name, bytes, new Problems(name));
    }

    /**
     * What a model that was made in code says that no file can say. Reading a file looks at this too.
     *
     * @param model the model
     * @return the problems, without places in a file; none where it can be
     */
    public static List<Problem> problems(CostModel model) {
        Problems problems = new Problems(model.id());
        new RecordChecks(problems).check(model, Pointer.ROOT);
        if (!problems.isEmpty()) {
            return problems.all();
        }
        check(model, SourceMap.none(), problems);
        return problems.all();
    }

    private static CostModel read(String name, byte[] bytes, Problems problems) throws UnreadableInputException {
        SourceNode root = SourceParser.tree(bytes, problems);
        GivenKind.check(root, GivenKind.COST_MODEL, problems);
        CostModelFile written = new RecordBinder(problems, Map.of()).bind(root, CostModelFile.class, Pointer.ROOT);
        problems.check();
        if (written == null) {
            throw problems.fatal(null, "not-readable", name);
        }
        SourceMap positions = new SourceMap(root);
        CostModel model = model(written, positions, problems);
        check(model, positions, problems);
        problems.check();
        return model;
    }

    private static CostModel model(CostModelFile written, SourceMap positions, Problems problems) {
        List<CostModel.Kind> kinds = new ArrayList<>();
        for (CostKindEntry kind : written.kinds()) {
            List<String> facts =
                    kind.facts() == null ? FactTable.get().factsByRemedy().get(kind.id()) : kind.facts();
            if (facts == null) {
                Pointer id = Pointer.ROOT.field("kinds").element(kinds.size()).field("id");
                problems.add(positions.locate(id), id, "cost-facts-missing", kind.id());
            }
            Pointer at = Pointer.ROOT.field("kinds").element(kinds.size());
            askThousands(kind.step(), at.field("step"), positions, problems);
            askThousands(kind.fixed(), at.field("fixed"), positions, problems);
            askThousands(kind.each(), at.field("each"), positions, problems);
            kinds.add(new CostModel.Kind(
                    kind.id(),
                    kind.label(),
                    facts == null ? List.of() : facts,
                    kind.way(),
                    kind.step(),
                    kind.fixed(),
                    kind.each(),
                    kind.months()));
        }
        return new CostModel(written.id(), written.title(), kinds);
    }

    /** Asks for a number that some read as a thousand times as much. */
    private static void askThousands(@Nullable BigDecimal number, Pointer at, SourceMap positions, Problems problems) {
        String written = number == null ? "" : number.toPlainString();
        if (WrittenNumber.mayBeThousands(written)) {
            List<String> either = WrittenNumber.either(written);
            problems.add(positions.locate(at), at, "number-which", written, either.get(0), either.get(1));
        }
    }

    private static void check(CostModel model, SourceMap positions, Problems problems) {
        Set<String> facts = Messages.in(Locale.ENGLISH).keys();
        Set<String> ids = new HashSet<>();
        Pointer list = Pointer.ROOT.field("kinds");
        for (int i = 0; i < model.kinds().size(); i++) {
            CostModel.Kind kind = model.kinds().get(i);
            Pointer at = list.element(i);
            if (!ids.add(kind.id())) {
                Pointer id = at.field("id");
                problems.add(positions.locate(id), id, "cost-twice", kind.id());
            }
            checkFacts(kind, at, facts, positions, problems);
            checkNumber(kind.fixed(), true, at.field("fixed"), positions, problems);
            checkNumber(kind.each(), true, at.field("each"), positions, problems);
            checkNumber(kind.step(), false, at.field("step"), positions, problems);
            checkMonths(kind.months(), at.field("months"), positions, problems);
        }
    }

    private static void checkFacts(
            CostModel.Kind kind, Pointer at, Set<String> facts, SourceMap positions, Problems problems) {
        Set<String> named = new HashSet<>();
        for (int i = 0; i < kind.facts().size(); i++) {
            String fact = kind.facts().get(i);
            Pointer place = at.field("facts").element(i);
            if (!facts.contains("fact." + fact)) {
                problems.add(positions.locate(place), place, "cost-no-fact", fact);
            } else if (!named.add(fact)) {
                problems.add(positions.locate(place), place, "cost-fact-twice", fact);
            } else if (!CostWays.fits(kind.way(), fact)) {
                Pointer way = at.field("way");
                problems.add(
                        positions.locate(way), way, "cost-way", fact, kind.way().key(), new Kinds(kind.way()));
            }
        }
    }

    /** What a way of changing is for. */
    private record Kinds(CostModel.Way way) implements Named {
        @Override
        public String name() {
            return way.name();
        }

        @Override
        public String label(Locale locale) {
            return Messages.in(locale).get("cost-way." + way.key());
        }
    }

    private static void checkMonths(@Nullable Integer months, Pointer at, SourceMap positions, Problems problems) {
        if (months != null && (months < 0 || months > CostWays.MOST_MONTHS)) {
            problems.add(positions.locate(at), at, "out-of-bounds", months, 0, CostWays.MOST_MONTHS, "");
        }
    }

    private static void checkNumber(
            @Nullable BigDecimal number, boolean zeroAllowed, Pointer at, SourceMap positions, Problems problems) {
        BigDecimal most = zeroAllowed ? MOST_WEIGHT : MOST_STEP;
        if (number != null && (number.signum() < 0 || (!zeroAllowed && number.signum() == 0))) {
            problems.add(positions.locate(at), at, "cost-negative", number);
        } else if (number != null && number.compareTo(most) > 0) {
            problems.add(positions.locate(at), at, "out-of-bounds", number, 0, most, "");
        }
    }
}
