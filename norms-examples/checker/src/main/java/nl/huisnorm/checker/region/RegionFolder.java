package nl.huisnorm.checker.region;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.checker.command.Batch;
import nl.huisnorm.checker.command.OutputGuard;
import nl.huisnorm.checker.command.RootOption;
import nl.huisnorm.checker.input.FolderFiles;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.settlement.Agreement;
import nl.huisnorm.settlement.Company;
import nl.huisnorm.settlement.SettlementPlan;

/** The plans and facilities in a folder and below it, each once. */
final class RegionFolder {

    private final List<PlanDocument> plans = new ArrayList<>();
    private final Map<String, PlanDocument> planOf = new HashMap<>();
    private final Map<String, FacilityDocument> facilities = new LinkedHashMap<>();
    private final Told told;
    private final LocalDate asOf;
    private int unreadable;

    /** Of which nothing was read. */
    RegionFolder(Told told, LocalDate asOf) {
        this.told = told;
        this.asOf = asOf;
    }

    /** What the folder is told of beside what is read. */
    interface Told {
        void problem(UnreadableInputException problem);

        void earlierState(PlanDocument older, PlanDocument newer);

        void planAgain(PlanDocument again, PlanDocument first);

        void other(InputDocument document);

        void setApartForNone(FacilityDocument facility, String plan);

        void hidden(int files);
    }

    /** Reads them, in the order of their names; each file and all that it names are read, and not written over. */
    void read(Path folder, RootOption root, OutputGuard guard, Batch batch) throws IOException {
        FolderFiles all = FolderFiles.in(folder, file -> false);
        all.problems().forEach(problem -> unreadable(new UnreadableInputException(List.of(problem))));
        if (all.hidden() > 0) {
            told.hidden(all.hidden());
        }
        for (Path file : all.documents()) {
            batch.about(List.of(file.toString()), () -> {
                add(root.read(file, folder, guard));
                return Batch.Answer.NONE;
            });
        }
        setApart();
    }

    /** Tells of beds that are set apart for a plan that is not there: a promise that is kept to nobody, or a plan by another name. */
    private void setApart() {
        Set<String> known = plans.stream().map(plan -> plan.plan().id()).collect(Collectors.toSet());
        for (FacilityDocument facility : facilities.values()) {
            Objects.requireNonNullElse(facility.facility().setApartFor(), List.<String>of()).stream()
                    .filter(plan -> !known.contains(plan))
                    .forEach(plan -> told.setApartForNone(facility, plan));
        }
    }

    /** A file could not be read or judged. */
    void unreadable(UnreadableInputException problem) {
        unreadable++;
        told.problem(problem);
    }

    /** Goes on with some of what was read; the rest cannot be judged. */
    void keep(List<InputDocument> sound) {
        Set<InputDocument> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        kept.addAll(sound);
        plans.removeIf(plan -> !kept.contains(plan));
        plans.forEach(plan -> kept.addAll(plan.facilityDocuments().values()));
        facilities.values().removeIf(facility -> !kept.contains(facility));
        plans.forEach(plan -> plan.facilityDocuments().values().forEach(this::keep));
    }

    /** One of another municipality than that of the profile is not counted. */
    void elsewhere(InputDocument document) {
        unreadable++;
        keep(documents().stream().filter(one -> !one.equals(document)).toList());
    }

    private void add(InputDocument document) throws UnreadableInputException {
        if (document instanceof PlanDocument plan) {
            PlanDocument first = planOf.get(plan.key());
            if (first != null && !isStateOf(plan.plan(), first.plan())) {
                unreadable++;
                told.planAgain(plan, first);
                return;
            }
            if (first != null && newest(plan.plan()).isBefore(newest(first.plan()))) {
                told.earlierState(plan, first);
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
            planOf.put(plan.key(), plan);
            if (first == null) {
                plans.add(plan);
            } else {
                told.earlierState(first, plan);
                plans.set(plans.indexOf(first), plan);
            }
        } else if (document instanceof FacilityDocument facility) {
            check(facility, facility, Pointer.ROOT);
            keep(facility);
        } else {
            told.other(document);
        }
    }

    /** Whether two plans with one id can be states of one plan: their companies are not known to differ. */
    private static boolean isStateOf(SettlementPlan one, SettlementPlan other) {
        Company company = one.company();
        Company second = other.company();
        return company == null
                || second == null
                || company.kvkNumber() == null
                || second.kvkNumber() == null
                || company.kvkNumber().equals(second.kvkNumber());
    }

    /** The last day up to the date of the assessment of which a plan tells that something was done: approval, agreement or its amendment, a milestone, a report. */
    private LocalDate newest(SettlementPlan plan) {
        Agreement agreement = plan.agreement();
        return Stream.of(
                        Stream.ofNullable(plan.approvedOn()),
                        Stream.ofNullable(agreement)
                                .flatMap(one -> Stream.of(
                                        Optional.ofNullable(one.concludedOn()),
                                        Optional.ofNullable(one.noticeGivenOn()),
                                        Optional.ofNullable(one.endedOn())))
                                .flatMap(Optional::stream),
                        Stream.ofNullable(agreement)
                                .flatMap(one -> Stream.ofNullable(one.amendments()))
                                .flatMap(List::stream)
                                .flatMap(one -> Stream.ofNullable(one.concludedOn())),
                        Stream.ofNullable(plan.milestones())
                                .flatMap(List::stream)
                                .flatMap(one -> Stream.ofNullable(one.doneOn())),
                        Stream.ofNullable(plan.reports())
                                .flatMap(List::stream)
                                .flatMap(one -> Stream.ofNullable(one.submittedOn())))
                .flatMap(days -> days)
                .filter(day -> !day.isAfter(asOf))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    /** Refuses another file for a facility that was read already. */
    private void check(FacilityDocument facility, InputDocument of, Pointer at) throws UnreadableInputException {
        String id = facility.facility().id();
        FacilityDocument earlier = facilities.get(facility.key());
        if (earlier != null && !earlier.sha256().equals(facility.sha256())) {
            throw new UnreadableInputException(List.of(new Problem(
                    of.file(), null, at, "facility-differs", List.of(id, facility.file(), earlier.file()))));
        }
    }

    private void keep(FacilityDocument facility) {
        facilities.putIfAbsent(facility.key(), facility);
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
}
