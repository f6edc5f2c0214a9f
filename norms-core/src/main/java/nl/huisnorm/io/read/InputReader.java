package nl.huisnorm.io.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.source.Digest;
import nl.huisnorm.internal.source.FileBytes;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.internal.source.ReadFault;
import nl.huisnorm.internal.source.RecordBinder;
import nl.huisnorm.internal.source.RecordChecks;
import nl.huisnorm.internal.source.SourceNode;
import nl.huisnorm.internal.source.SourceParser;
import nl.huisnorm.internal.source.WithinFolder;
import nl.huisnorm.internal.source.WrittenNumber;
import nl.huisnorm.settlement.Money;
import nl.huisnorm.settlement.PermitApplication;
import nl.huisnorm.settlement.SettlementPlan;
import nl.huisnorm.stability.Stable;
import org.jspecify.annotations.Nullable;

/**
 * Reads facilities, settlement plans and applications from JSON or YAML. Which of them an input is, its content tells; the
 * files that a plan or application names are read with it.
 *
 * <p>Nothing is guessed and nothing judged on wrong data: all that is wrong with an input, and with the files it names, is
 * told at once.
 */
@Stable
public final class InputReader {

    private static final Map<Class<?>, RecordBinder.Special> MONEY = Map.of(Money.class, InputReader::money);

    private InputReader() {}

    /**
     * Reads a file, of 64 MiB at most. The files that it names are read where they lie in its folder or below it.
     *
     * @param file the file; the paths it names are taken from its folder
     * @return a facility, a plan or an application
     * @throws UnreadableInputException if it cannot be read, says something that cannot be, or names a file elsewhere
     */
    public static InputDocument read(Path file) throws UnreadableInputException {
        return read(file, folder(file));
    }

    /**
     * Reads a file, of 64 MiB at most. The files that it names are read where they lie in a folder or below it.
     *
     * @param file the file; the paths it names are taken from its folder
     * @param root the folder that what it names must lie in, wherever links lead
     * @return a facility, a plan or an application
     * @throws UnreadableInputException if it cannot be read, says something that cannot be, or names a file elsewhere
     */
    public static InputDocument read(Path file, Path root) throws UnreadableInputException {
        Problems problems = new Problems(file.toString());
        byte[] bytes = SourceParser.bytes(file, problems);
        return read(file.toString(), bytes, RelatedFiles.in(folder(file), root), problems);
    }

    /**
     * The bytes of a file, for whoever reads files of a kind of his own: not more than 64 MiB whatever the file is, and
     * given up when nothing comes out of it.
     *
     * @param file the file
     * @throws UnreadableInputException if it cannot be read or is larger
     */
    public static byte[] bytes(Path file) throws UnreadableInputException {
        return SourceParser.bytes(file, new Problems(file.toString()));
    }

    /**
     * The text of a file, whatever it is about, without the mark that some programs put before it.
     *
     * @param file the file
     * @return its text; nothing for an empty file
     * @throws UnreadableInputException if it cannot be read, is larger, or is no text in UTF-8; then it tells what it is
     */
    public static String text(Path file) throws UnreadableInputException {
        return SourceParser.text(bytes(file), new Problems(file.toString()));
    }

    /**
     * The same of a file that is found in a folder: where it is a link, what that leads to lies in the folder too. What lies
     * elsewhere is refused without looking whether it is there.
     *
     * @param file the file
     * @param folder the folder
     * @throws UnreadableInputException if it lies elsewhere, cannot be read or is larger
     */
    public static byte[] bytes(Path file, Path folder) throws UnreadableInputException {
        try {
            return FileBytes.read(WithinFolder.real(file, folder));
        } catch (IOException e) {
            throw new UnreadableInputException(List.of(ReadFault.problem(file.toString(), e)));
        }
    }

    private static Path folder(Path file) {
        Path folder = file.getParent();
        return folder == null ? Path.of("") : folder;
    }

    /**
     * Reads an input from bytes.
     *
     * @param name what to call the input in problems and reports
     * @param bytes the text in UTF-8
     * @param files reads the files that the input names
     * @return a facility, a plan or an application
     * @throws UnreadableInputException if it cannot be read or says something that cannot be
     */
    public static InputDocument read(String name, byte[] bytes, RelatedFiles files) throws UnreadableInputException {
        return read(name, bytes, files, new Problems(name));
    }

    /**
     * Reads a settlement plan.
     *
     * @param file the file; the paths it names are taken from its folder
     * @return the plan with its facilities
     * @throws UnreadableInputException if it cannot be read, says something that cannot be, or is no plan
     */
    public static PlanDocument readPlan(Path file) throws UnreadableInputException {
        return asPlan(read(file));
    }

    /**
     * Reads a settlement plan whose files lie in a folder or below it.
     *
     * @param file the file; the paths it names are taken from its folder
     * @param root the folder that what it names must lie in, wherever links lead
     * @return the plan with its facilities
     * @throws UnreadableInputException if it cannot be read, says something that cannot be, or is no plan
     */
    public static PlanDocument readPlan(Path file, Path root) throws UnreadableInputException {
        return asPlan(read(file, root));
    }

    /**
     * A facility, where nothing else will do.
     *
     * @param document what was read
     * @return the same
     * @throws UnreadableInputException if it is a plan or an application
     */
    public static FacilityDocument asFacility(InputDocument document) throws UnreadableInputException {
        if (document instanceof FacilityDocument facility) {
            return facility;
        }
        throw otherKind(document, GivenKind.FACILITY);
    }

    /**
     * A settlement plan, where nothing else will do.
     *
     * @param document what was read
     * @return the same
     * @throws UnreadableInputException if it is a facility or an application
     */
    public static PlanDocument asPlan(InputDocument document) throws UnreadableInputException {
        if (document instanceof PlanDocument plan) {
            return plan;
        }
        throw otherKind(document, GivenKind.PLAN);
    }

    /**
     * What a settlement plan says that cannot be, as {@link FacilityReader#problems} tells of a facility. The facilities that
     * it names are not looked at.
     *
     * @param plan the plan
     * @return the problems, without places in a file; none where it can be
     */
    public static List<Problem> problems(SettlementPlan plan) {
        Problems problems = new Problems(plan.id());
        new RecordChecks(problems).check(plan, Pointer.ROOT);
        new PlanChecks(SourceMap.none(), problems, plan.facilities() != null).check(plan);
        return problems.all();
    }

    /**
     * What an application says that cannot be. What comes with it is not looked at.
     *
     * @param application the application
     * @return the problems, without places in a file; none where it can be
     */
    public static List<Problem> problems(PermitApplication application) {
        Problems problems = new Problems(application.application().id());
        new RecordChecks(problems).check(application, Pointer.ROOT);
        new ApplicationChecks(SourceMap.none(), problems).check(application.application());
        return problems.all();
    }

    /**
     * All texts in an input, whatever they are of: for whoever must know which files it may name, though it cannot be read.
     *
     * @param name what the input is called
     * @param bytes the text in UTF-8
     * @return the texts; none where it is neither JSON nor YAML
     */
    public static Set<String> texts(String name, byte[] bytes) {
        Set<String> texts = new LinkedHashSet<>();
        try {
            Deque<SourceNode> open = new ArrayDeque<>(List.of(SourceParser.tree(bytes, new Problems(name))));
            while (!open.isEmpty()) {
                SourceNode next = open.remove();
                if (next instanceof SourceNode.Fields fields) {
                    open.addAll(fields.fields().values());
                } else if (next instanceof SourceNode.Elements list) {
                    open.addAll(list.elements());
                } else if (next instanceof SourceNode.Scalar scalar) {
                    texts.add(scalar.text());
                }
            }
        } catch (UnreadableInputException e) {
            // what cannot be parsed has no texts
        }
        return texts;
    }

    private static UnreadableInputException otherKind(InputDocument document, GivenKind wanted) {
        GivenKind given = document instanceof FacilityDocument
                ? GivenKind.FACILITY
                : document instanceof PlanDocument ? GivenKind.PLAN : GivenKind.APPLICATION;
        return new Problems(document.file()).fatal(Position.START, "other-kind", given, wanted);
    }

    private static InputDocument read(String name, byte[] bytes, RelatedFiles files, Problems problems)
            throws UnreadableInputException {
        SourceNode root = SourceParser.tree(bytes, problems);
        return switch (InputKind.of(root)) {
            case FACILITY -> FacilityReader.read(name, bytes, root, problems);
            case PLAN -> plan(name, bytes, root, files, problems);
            case APPLICATION -> application(name, bytes, root, files, problems);
        };
    }

    private static PlanDocument plan(String name, byte[] bytes, SourceNode root, RelatedFiles files, Problems problems)
            throws UnreadableInputException {
        SourceMap positions = new SourceMap(root);
        SettlementPlan plan = bind(root, SettlementPlan.class, problems);
        PlanChecks checks = new PlanChecks(positions, problems);
        checks.check(plan);
        Map<String, FacilityDocument> facilities = new LinkedHashMap<>();
        Pointer list = Pointer.ROOT.field("facilities");
        NamedFacilities named = new NamedFacilities(files, positions, problems);
        Objects.requireNonNullElse(plan.facilities(), Map.<String, String>of()).forEach((id, path) -> {
            FacilityDocument document = named.read(path, list.field(id));
            if (document != null) {
                named.note(checks.sameId(id, document.facility(), list.field(id)));
                facilities.put(id, document);
            }
        });
        problems.check();
        return new PlanDocument(name, Digest.sha256(bytes), plan, facilities, positions.withFacilities(facilities));
    }

    private static ApplicationDocument application(
            String name, byte[] bytes, SourceNode root, RelatedFiles files, Problems problems)
            throws UnreadableInputException {
        SourceMap positions = new SourceMap(root);
        PermitApplication application = bind(root, PermitApplication.class, problems);
        new ApplicationChecks(positions, problems).check(application.application());
        FacilityDocument facility = new NamedFacilities(files, positions, problems)
                .read(application.facility(), Pointer.ROOT.field("facility"));
        PlanDocument plan = null;
        String path = application.plan();
        if (path != null) {
            Pointer at = Pointer.ROOT.field("plan");
            String planName = files.name(path);
            try {
                Problems ofPlan = new Problems(planName);
                byte[] text = files.bytes(path);
                SourceNode node = SourceParser.tree(text, ofPlan);
                GivenKind.check(node, GivenKind.PLAN, ofPlan);
                plan = plan(planName, text, node, files.beside(path), ofPlan);
            } catch (IOException e) {
                problems.add(positions.locate(at), at, "plan-unreadable", planName);
                problems.addAll(List.of(ReadFault.problem(planName, e)));
            } catch (UnreadableInputException e) {
                problems.add(positions.locate(at), at, "plan-unreadable", planName);
                problems.addAll(e.problems());
            }
        }
        FacilityDocument planned = plan == null || facility == null ? null : alike(facility, plan);
        if (planned != null
                && !planned.sha256().equals(Objects.requireNonNull(facility).sha256())) {
            Pointer at = Pointer.ROOT.field("facility");
            problems.add(
                    positions.locate(at),
                    at,
                    "application-facility-differs",
                    facility.facility().id(),
                    facility.file(),
                    planned.file());
        }
        problems.check();
        return new ApplicationDocument(
                name, Digest.sha256(bytes), application, Objects.requireNonNull(facility), plan, positions, files);
    }

    /** The facility of a plan that has the id of another, as people read ids. */
    private static @Nullable FacilityDocument alike(FacilityDocument facility, PlanDocument plan) {
        return plan.facilityDocuments().values().stream()
                .filter(other -> other.key().equals(facility.key()))
                .findFirst()
                .orElse(null);
    }

    private static <T extends Record> T bind(SourceNode root, Class<T> type, Problems problems)
            throws UnreadableInputException {
        T value = new RecordBinder(problems, MONEY).bind(root, type, Pointer.ROOT);
        problems.check();
        return Objects.requireNonNull(value);
    }

    /** An amount is refused where it stands without its currency, with the way to write it. */
    private static @Nullable Object money(SourceNode node, Pointer at, Problems problems) {
        SourceNode amount = node instanceof SourceNode.Fields ? node.child("amount") : node;
        boolean hasCurrency = node.child("currency") != null;
        String number = hasCurrency ? null : number(amount);
        if (number != null) {
            problems.add(node.position(), at, "amount-without-currency", number);
            return null;
        }
        if (amount instanceof SourceNode.Scalar scalar && WrittenNumber.mayBeThousands(scalar.text())) {
            List<String> either = WrittenNumber.either(scalar.text());
            Pointer place = at.field("amount");
            problems.add(scalar.position(), place, "number-which", scalar.text(), either.get(0), either.get(1));
            return null;
        }
        Money money = new RecordBinder(problems, Map.of()).bind(node, Money.class, at);
        if (money == null || amount == null || money.amount().scale() <= RecordChecks.CENTS) {
            return money;
        }
        problems.add(
                amount.position(),
                at.field("amount"),
                "too-precise",
                money.amount().toString(),
                RecordChecks.CENTS);
        return null;
    }

    private static @Nullable String number(@Nullable SourceNode amount) {
        if (!(amount instanceof SourceNode.Scalar scalar)) {
            return null;
        }
        return switch (scalar.kind()) {
            case NUMBER -> scalar.text();
            case TEXT -> WrittenNumber.meant(scalar.text(), MeasurementUnit.EURO, false);
            case TRUTH, NOTHING -> null;
        };
    }
}
