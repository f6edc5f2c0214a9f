package nl.huisnorm.benchmarks.loops;

import static nl.huisnorm.benchmarks.subset.Three.and;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.benchmarks.subset.Answers;
import nl.huisnorm.benchmarks.subset.Check;
import nl.huisnorm.benchmarks.subset.Facts;
import nl.huisnorm.benchmarks.subset.Three;
import nl.huisnorm.facility.AccommodationForm;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.Extinguisher;
import nl.huisnorm.facility.PartialRoomList;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.SmokeDetector;
import nl.huisnorm.input.Pointer;
import org.jspecify.annotations.Nullable;

/** The norms on buildings and on extinguishers. */
final class Buildings {

    private static final BigDecimal MONTHS_BETWEEN_INSPECTIONS = BigDecimal.valueOf(24);
    private static final String OWNER = "building";

    private Buildings() {}

    static void judge(Facts.OfBuilding fact, LocalDate day, Answers answers, boolean evidence) {
        Building building = fact.building();
        Subject subject = fact.subject();
        Pointer at = subject.place();
        answers.met(
                Check.ADMITTED_FORM,
                subject,
                building.form() == null ? null : Boolean.valueOf(building.form() != AccommodationForm.OTHER),
                null,
                null,
                trail(evidence).and(OWNER, at, "form", building.form()).facts());
        answers.met(
                Check.AREA_MEASURED,
                subject,
                building.measuredByNen2580(),
                null,
                null,
                trail(evidence)
                        .and(OWNER, at, "measuredByNen2580", building.measuredByNen2580())
                        .facts());
        answers.met(
                Check.UNDER_ONE_ROOF,
                subject,
                building.underOneRoof(),
                null,
                null,
                trail(evidence)
                        .and(OWNER, at, "underOneRoof", building.underOneRoof())
                        .facts());
        detectors(fact, day, answers, trail(evidence));
    }

    private static void detectors(Facts.OfBuilding fact, LocalDate day, Answers answers, Trail trail) {
        Boolean any = fact.roomsListed() ? Boolean.FALSE : null;
        boolean allListed = fact.roomsListed();
        Boolean work = true;
        for (Facts.OfRoom one : fact.rooms()) {
            Room room = one.room();
            List<SmokeDetector> detectors = room.smokeDetectors();
            boolean listed = detectors != null && !isPartial(room);
            allListed &= listed;
            if (detectors == null) {
                any = Three.or(any, null);
                continue;
            }
            any = Three.or(any, detectors.isEmpty() ? (listed ? Boolean.FALSE : null) : Boolean.TRUE);
            Pointer list = one.subject().place().field("smokeDetectors");
            trail.and("room", one.subject().place(), "smokeDetectors", detectors.size());
            for (int i = 0; i < detectors.size(); i++) {
                work = and(work, works(detectors.get(i), list.element(i), day, trail));
            }
        }
        answers.met(
                Check.SMOKE_DETECTORS_WORK,
                fact.subject(),
                and(any, (allListed || Three.isFalse(work)) ? work : null),
                null,
                null,
                trail.facts());
    }

    private static @Nullable Boolean works(SmokeDetector detector, Pointer at, LocalDate day, Trail trail) {
        trail.and("smokeDetector", at, "sounds", detector.sounds())
                .and("smokeDetector", at, "backupBattery", detector.backupBattery())
                .and("smokeDetector", at, "expiresOn", detector.expiresOn())
                .and("smokeDetector", at, "expiryPrinted", detector.expiryPrinted());
        return Three.works(
                detector.sounds(), detector.backupBattery(), detector.expiresOn(), detector.expiryPrinted(), day);
    }

    private static boolean isPartial(Room room) {
        return room.partial() != null && room.partial().contains(PartialRoomList.SMOKE_DETECTORS);
    }

    static void judge(Facts.OfExtinguisher fact, LocalDate day, Answers answers, boolean evidence) {
        Extinguisher extinguisher = fact.extinguisher();
        Pointer at = fact.subject().place();
        answers.metUpTo(
                Check.EXTINGUISHER_INSPECTED,
                fact.subject(),
                extinguisher.inspectedByRecognisedFirm(),
                Three.months(extinguisher.inspectedOn(), day),
                MONTHS_BETWEEN_INSPECTIONS,
                trail(evidence)
                        .and("extinguisher", at, "inspectedByRecognisedFirm", extinguisher.inspectedByRecognisedFirm())
                        .and("extinguisher", at, "inspectedOn", extinguisher.inspectedOn())
                        .facts());
        answers.met(
                Check.EXTINGUISHER_EXPLAINED,
                fact.subject(),
                extinguisher.instructions(),
                null,
                null,
                trail(evidence)
                        .and("extinguisher", at, "instructions", extinguisher.instructions())
                        .facts());
    }

    private static Trail trail(boolean evidence) {
        return evidence ? Trail.after(List.of()) : Trail.NONE;
    }
}
