package nl.huisnorm.benchmarks.evrete;

import static nl.huisnorm.benchmarks.subset.Shares.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import nl.huisnorm.benchmarks.subset.Check;
import nl.huisnorm.benchmarks.subset.Facts;
import nl.huisnorm.benchmarks.subset.Shares;
import nl.huisnorm.benchmarks.subset.Three;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.RoomKind;
import org.jspecify.annotations.Nullable;

/** The norms on rooms. */
final class RoomRules {

    private static final BigDecimal MATTRESS_WIDTH = new BigDecimal("0.80");
    private static final BigDecimal MATTRESS_LENGTH = new BigDecimal("2.00");
    private static final BigDecimal WARDROBE = new BigDecimal("0.36");
    private static final BigDecimal FLOOR = new BigDecimal("3.5");
    private static final BigDecimal SLEEPERS = BigDecimal.valueOf(2);

    private RoomRules() {}

    static void addTo(EvreteRules.RuleSet rules) {
        rules.bedroom(Check.BEDS_FOR_ALL, (fact, answers, day) -> {
            Room room = fact.room();
            Boolean beds = Three.atLeast(room.beds(), room.occupants());
            Boolean mattress = Three.and(
                    Three.atLeast(room.mattressWidth(), MATTRESS_WIDTH),
                    Three.atLeast(room.mattressLength(), MATTRESS_LENGTH));
            boolean byMattress = Three.isFalse(mattress) && !Three.isFalse(beds);
            answers.met(
                    Check.BEDS_FOR_ALL,
                    fact.subject(),
                    Three.and(beds, mattress),
                    byMattress ? null : number(room.beds()),
                    byMattress ? null : number(room.occupants()));
        });
        share(rules, Check.WARDROBE_FOR_ALL, Room::wardrobeVolume, WARDROBE);
        share(rules, Check.FLOOR_IN_BEDROOM, Room::area, FLOOR);
        rules.bedroom(
                Check.CHAIRS_FOR_ALL,
                (fact, answers, day) -> answers.met(
                        Check.CHAIRS_FOR_ALL,
                        fact.subject(),
                        Three.atLeast(fact.room().chairs(), fact.room().occupants()),
                        number(fact.room().chairs()),
                        number(fact.room().occupants())));
        rules.bedroom(Check.LOCK_OUTSIDE, (fact, answers, day) -> {
            Boolean inside = fact.room().wardrobeInBedroom();
            if (Three.isTrue(inside)) {
                answers.inapplicable(Check.LOCK_OUTSIDE, fact.subject());
            } else {
                answers.unlessInapplicable(
                        inside,
                        Check.LOCK_OUTSIDE,
                        fact.subject(),
                        fact.room().wardrobeLockable(),
                        null,
                        null,
                        List.of());
            }
        });
        rules.bedroom(
                Check.SLEEPERS_IN_BEDROOM,
                (fact, answers, day) -> answers.met(
                        Check.SLEEPERS_IN_BEDROOM,
                        fact.subject(),
                        Three.atMost(fact.room().occupants(), SLEEPERS.intValueExact()),
                        number(fact.room().occupants()),
                        SLEEPERS));
        rules.bedroom(
                Check.BUNKS_IN_BEDROOM,
                (fact, answers, day) -> answers.met(
                        Check.BUNKS_IN_BEDROOM,
                        fact.subject(),
                        Three.atMost(fact.room().bunkBeds(), 0),
                        number(fact.room().bunkBeds()),
                        BigDecimal.ZERO));
        rules.bedroom(
                Check.DAYLIGHT_IN_BEDROOM,
                (fact, answers, day) -> answers.met(
                        Check.DAYLIGHT_IN_BEDROOM, fact.subject(), fact.room().daylight()));
        rules.bedroom(
                Check.BEDROOM_LOCKABLE,
                (fact, answers, day) -> answers.met(
                        Check.BEDROOM_LOCKABLE, fact.subject(), fact.room().lockable()));
        rules.add(
                Check.HEATING_IN_ROOM.name(),
                Facts.OfRoom.class,
                room -> room.kind() == Check.Kind.ROOM,
                (fact, answers, day) -> {
                    if (fact.sleptIn() || fact.room().kind() == RoomKind.LIVING_ROOM) {
                        answers.met(
                                Check.HEATING_IN_ROOM,
                                fact.subject(),
                                fact.room().heated());
                    } else {
                        answers.inapplicable(Check.HEATING_IN_ROOM, fact.subject());
                    }
                });
    }

    /** So much for each who sleeps there; nothing is asked for nobody. */
    private static void share(
            EvreteRules.RuleSet rules, Check check, Function<Room, @Nullable BigDecimal> there, BigDecimal each) {
        rules.bedroom(check, (fact, answers, day) -> {
            Integer occupants = fact.room().occupants();
            if (occupants != null && occupants == 0) {
                answers.inapplicable(check, fact.subject());
            } else {
                BigDecimal found = there.apply(fact.room());
                answers.met(
                        check,
                        fact.subject(),
                        Shares.enough(found, occupants, each),
                        Shares.each(found, occupants),
                        each);
            }
        });
    }
}
