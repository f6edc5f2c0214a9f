package nl.huisnorm.benchmarks.loops;

import static nl.huisnorm.benchmarks.subset.Three.and;
import static nl.huisnorm.benchmarks.subset.Three.atLeast;
import static nl.huisnorm.benchmarks.subset.Three.atMost;

import java.math.BigDecimal;
import java.util.List;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.benchmarks.subset.Answers;
import nl.huisnorm.benchmarks.subset.Check;
import nl.huisnorm.benchmarks.subset.Facts;
import nl.huisnorm.benchmarks.subset.Shares;
import nl.huisnorm.benchmarks.subset.Three;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.input.Pointer;
import org.jspecify.annotations.Nullable;

/** The norms on rooms. */
final class Bedrooms {

    private static final BigDecimal MATTRESS_WIDTH = new BigDecimal("0.80");
    private static final BigDecimal MATTRESS_LENGTH = new BigDecimal("2.00");
    private static final BigDecimal WARDROBE = new BigDecimal("0.36");
    private static final BigDecimal FLOOR = new BigDecimal("3.5");
    private static final int SLEEPERS = 2;
    private static final BigDecimal SLEEPERS_LIMIT = BigDecimal.valueOf(SLEEPERS);
    private static final String OWNER = "room";
    private static final String OCCUPANTS = "occupants";

    private Bedrooms() {}

    static void judge(Facts.OfRoom fact, Answers answers, Trail first, boolean evidence) {
        Room room = fact.room();
        Subject subject = fact.subject();
        Pointer at = subject.place();
        Integer occupants = room.occupants();
        BigDecimal persons = Shares.number(occupants);

        Boolean beds = atLeast(room.beds(), occupants);
        Boolean mattress =
                and(atLeast(room.mattressWidth(), MATTRESS_WIDTH), atLeast(room.mattressLength(), MATTRESS_LENGTH));
        boolean byMattress = Three.isFalse(mattress) && !Three.isFalse(beds);
        answers.met(
                Check.BEDS_FOR_ALL,
                subject,
                and(beds, mattress),
                byMattress ? null : Shares.number(room.beds()),
                byMattress ? null : persons,
                first.and(OWNER, at, "beds", room.beds())
                        .and(OWNER, at, OCCUPANTS, occupants)
                        .and(OWNER, at, "mattressWidth", room.mattressWidth())
                        .and(OWNER, at, "mattressLength", room.mattressLength())
                        .facts());
        share(
                Check.WARDROBE_FOR_ALL,
                subject,
                "wardrobeVolume",
                room.wardrobeVolume(),
                occupants,
                WARDROBE,
                answers,
                trail(evidence));
        answers.met(
                Check.CHAIRS_FOR_ALL,
                subject,
                atLeast(room.chairs(), occupants),
                Shares.number(room.chairs()),
                persons,
                trail(evidence)
                        .and(OWNER, at, "chairs", room.chairs())
                        .and(OWNER, at, OCCUPANTS, occupants)
                        .facts());
        lock(room, subject, answers, trail(evidence));
        share(Check.FLOOR_IN_BEDROOM, subject, "area", room.area(), occupants, FLOOR, answers, trail(evidence));
        answers.met(
                Check.SLEEPERS_IN_BEDROOM,
                subject,
                atMost(occupants, SLEEPERS),
                persons,
                SLEEPERS_LIMIT,
                trail(evidence).and(OWNER, at, OCCUPANTS, occupants).facts());
        answers.met(
                Check.BUNKS_IN_BEDROOM,
                subject,
                atMost(room.bunkBeds(), 0),
                Shares.number(room.bunkBeds()),
                BigDecimal.ZERO,
                trail(evidence).and(OWNER, at, "bunkBeds", room.bunkBeds()).facts());
        stated(Check.DAYLIGHT_IN_BEDROOM, subject, "daylight", room.daylight(), answers, trail(evidence));
        stated(Check.BEDROOM_LOCKABLE, subject, "lockable", room.lockable(), answers, trail(evidence));
    }

    static void heating(Facts.OfRoom fact, Answers answers, Trail trail) {
        Room room = fact.room();
        trail.and(OWNER, fact.subject().place(), "kind", room.kind());
        if (fact.sleptIn() || room.kind() == RoomKind.LIVING_ROOM) {
            stated(Check.HEATING_IN_ROOM, fact.subject(), "heated", room.heated(), answers, trail);
        } else {
            answers.inapplicable(Check.HEATING_IN_ROOM, fact.subject(), trail.facts());
        }
    }

    private static void lock(Room room, Subject subject, Answers answers, Trail trail) {
        Boolean inside = room.wardrobeInBedroom();
        trail.and(OWNER, subject.place(), "wardrobeInBedroom", inside);
        if (Three.isTrue(inside)) {
            answers.inapplicable(Check.LOCK_OUTSIDE, subject, trail.facts());
        } else {
            trail.and(OWNER, subject.place(), "wardrobeLockable", room.wardrobeLockable());
            answers.unlessInapplicable(
                    inside, Check.LOCK_OUTSIDE, subject, room.wardrobeLockable(), null, null, trail.facts());
        }
    }

    private static void stated(
            Check check, Subject subject, String name, @Nullable Boolean value, Answers answers, Trail trail) {
        answers.met(
                check,
                subject,
                value,
                null,
                null,
                trail.and(OWNER, subject.place(), name, value).facts());
    }

    /** So much for each who sleeps there; nothing is asked for nobody. */
    private static void share(
            Check check,
            Subject subject,
            String name,
            @Nullable BigDecimal there,
            @Nullable Integer occupants,
            BigDecimal each,
            Answers answers,
            Trail trail) {
        trail.and(OWNER, subject.place(), name, there).and(OWNER, subject.place(), OCCUPANTS, occupants);
        if (occupants != null && occupants == 0) {
            answers.inapplicable(check, subject, trail.facts());
            return;
        }
        answers.met(
                check,
                subject,
                Shares.enough(there, occupants, each),
                Shares.each(there, occupants),
                each,
                trail.facts());
    }

    private static Trail trail(boolean evidence) {
        return evidence ? Trail.after(List.of()) : Trail.NONE;
    }
}
