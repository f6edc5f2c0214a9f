package nl.huisnorm.checker.region;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.huisnorm.checker.command.RootOption;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.PlanDocument;
import org.jspecify.annotations.Nullable;

/** The plans and facilities in a folder and below it, each once. */
final class RegionFolder {

    private final List<PlanDocument> plans = new ArrayList<>();
    private final Map<String, FacilityDocument> facilities = new LinkedHashMap<>();
    private int unreadable;

    /** What the folder is told of beside what is read. */
    interface Told {
        void problem(UnreadableInputException problem);

        void planAgain(PlanDocument again, PlanDocument first);

        void other(InputDocument document);
    }

    /** Reads them, in the order of their names. */
    static RegionFolder read(Path folder, RootOption root, Told told) throws IOException {
        RegionFolder read = new RegionFolder();
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(ya?ml|json)"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            try {
                read.add(root.read(file, folder), told);
            } catch (UnreadableInputException e) {
                read.unreadable++;
                told.problem(e);
            }
        }
        return read;
    }

    private void add(InputDocument document, Told told) throws UnreadableInputException {
        if (document instanceof PlanDocument plan) {
            @Nullable PlanDocument first = plans.stream()
                    .filter(one -> one.plan().id().equals(plan.plan().id()))
                    .findFirst()
                    .orElse(null);
            if (first != null) {
                unreadable++;
                told.planAgain(plan, first);
                return;
            }
            for (FacilityDocument facility : plan.facilityDocuments().values()) {
                check(
                        facility,
                        plan,
                        Pointer.ROOT
                                .field("facilities")
                                .field(facility.facility().id()));
            }
            plan.facilityDocuments().values().forEach(this::keep);
            plans.add(plan);
        } else if (document instanceof FacilityDocument facility) {
            check(facility, facility, Pointer.ROOT);
            keep(facility);
        } else {
            told.other(document);
        }
    }

    /** Refuses another file for a facility that was read already. */
    private void check(FacilityDocument facility, InputDocument of, Pointer at) throws UnreadableInputException {
        String id = facility.facility().id();
        FacilityDocument earlier = facilities.get(id);
        if (earlier != null && !earlier.sha256().equals(facility.sha256())) {
            throw new UnreadableInputException(List.of(new Problem(
                    of.file(), null, at, "facility-differs", List.of(id, facility.file(), earlier.file()))));
        }
    }

    private void keep(FacilityDocument facility) {
        facilities.putIfAbsent(facility.facility().id(), facility);
    }

    List<PlanDocument> plans() {
        return plans;
    }

    List<FacilityDocument> facilities() {
        return List.copyOf(facilities.values());
    }

    /** How many files could not be read, or are a plan that was read already. */
    int unreadable() {
        return unreadable;
    }

    /** All that was read. */
    List<InputDocument> documents() {
        List<InputDocument> all = new ArrayList<>(plans);
        all.addAll(facilities.values());
        return all;
    }

    /** Does something with the name of each file that was read. */
    void eachFile(Consumer<String> action) {
        documents().forEach(document -> action.accept(document.file()));
    }
}
