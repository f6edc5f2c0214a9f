package nl.huisnorm.rules.internal.term;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.huisnorm.settlement.Application;
import nl.huisnorm.settlement.ApplicationKind;
import nl.huisnorm.settlement.Suspension;
import org.jspecify.annotations.Nullable;

/**
 * The days on which the term of an application stands still, as they are known on a day. It stands still from the day after the
 * applicant was invited to complete the application until the day on which it was completed, which counts again, or with the
 * last day that was given for it (Awb 4:15(1)a); that of a letting permit also while another permit is waited for. It waits by law for one
 * that is asked for in the same application (Wet goed verhuurderschap 6(2)), if that does not say otherwise.
 *
 * @param pauses the days, in their order and apart from each other
 * @param lasts whether it still stands still on that day, so that the last days told are provisional
 */
public record Standstill(List<Pause> pauses, boolean lasts) {

    /** Days on which a term stands still, both counted. */
    public record Pause(LocalDate first, LocalDate last) {

        long days() {
            return ChronoUnit.DAYS.between(first, last) + 1;
        }
    }

    /** Copies the list. */
    public Standstill {
        pauses = List.copyOf(pauses);
    }

    /**
     * That of an application as it is known on a day; a letting permit may wait for another. An invitation or a hold of which no end is told
     * counts up to that day, or up to the decision: it is the longest that it can have stood still.
     */
    public static Standstill of(Application application, boolean mayWait, LocalDate asOf) {
        return of(application, mayWait, asOf, false);
    }

    /**
     * The shortest that it can have stood still: an invitation of which no end is told counts for nothing, nor does a hold without an end if it
     * was decided.
     */
    public static Standstill shortest(Application application, boolean mayWait, LocalDate asOf) {
        return of(application, mayWait, asOf, true);
    }

    private static Standstill of(Application application, boolean mayWait, LocalDate asOf, boolean shortest) {
        List<Pause> pauses = new ArrayList<>();
        boolean lasts = false;
        LocalDate decided = application.decidedOn();
        LocalDate now = decided != null && decided.isBefore(asOf) ? decided : asOf;
        for (Suspension suspension : Objects.requireNonNullElse(application.suspensions(), List.<Suspension>of())) {
            LocalDate first = suspension.invitedOn().plusDays(1);
            LocalDate last = lastDay(suspension);
            lasts |= !first.isAfter(asOf) && (last == null || !last.isBefore(asOf));
            if (last != null || !shortest) {
                add(pauses, first, last == null ? now : last);
            }
        }
        if (mayWait && waits(application)) {
            LocalDate until = heldUntil(application);
            boolean isOver = isDecided(application, asOf);
            lasts |= !isOver && (until == null || until.isAfter(asOf));
            if (until != null || !isOver || !shortest) {
                add(pauses, receivedOn(application).plusDays(1), until == null ? now : until);
            }
        }
        return new Standstill(joined(pauses), lasts);
    }

    /** The day from which the terms of an application run: that of receipt, where it is told. */
    public static LocalDate receivedOn(Application application) {
        return Objects.requireNonNullElse(application.receivedOn(), application.lodgedOn());
    }

    /** Whether a letting permit that was decided was held, while it is not told until when: until the other permit was decided, not this one. */
    public static boolean isHoldOpen(Application application, LocalDate asOf) {
        return waits(application) && isDecided(application, asOf) && heldUntil(application) == null;
    }

    /** Until when a letting permit was held: until the other permit was decided, which is decided with it where both are asked for together. */
    private static @Nullable LocalDate heldUntil(Application application) {
        LocalDate other = application.otherPermitDecidedOn();
        return other != null || !isAskedWithOther(application) ? other : application.decidedOn();
    }

    private static boolean isDecided(Application application, LocalDate asOf) {
        LocalDate day = application.decidedOn();
        return day == null ? Boolean.TRUE.equals(application.decided()) : !day.isAfter(asOf);
    }

    private static boolean waits(Application application) {
        return application.otherPermitDecidedOn() != null
                || (application.waitsForOtherPermit() == null
                        ? isAskedWithOther(application)
                        : application.waitsForOtherPermit());
    }

    /** Whether a letting permit is asked for together with an environmental permit, or one of the housing act. */
    private static boolean isAskedWithOther(Application application) {
        Set<ApplicationKind> kinds = EnumSet.of(application.kind());
        kinds.addAll(Objects.requireNonNullElse(application.also(), List.<ApplicationKind>of()));
        return kinds.remove(ApplicationKind.LETTING_PERMIT)
                && kinds.stream().anyMatch(kind -> kind != ApplicationKind.USE_NOTIFICATION);
    }

    private static @Nullable LocalDate lastDay(Suspension suspension) {
        LocalDate completed = suspension.completedOn();
        LocalDate given = suspension.completeBy();
        if (completed == null || (given != null && completed.isAfter(given))) {
            return given;
        }
        return completed.minusDays(1);
    }

    private static void add(List<Pause> pauses, LocalDate first, LocalDate last) {
        if (!last.isBefore(first)) {
            pauses.add(new Pause(first, last));
        }
    }

    /** The same days, those that overlap or follow on each other as one. */
    private static List<Pause> joined(List<Pause> pauses) {
        List<Pause> apart = new ArrayList<>();
        pauses.sort(Comparator.comparing(Pause::first));
        for (Pause pause : pauses) {
            int before = apart.size() - 1;
            if (before >= 0 && !pause.first().isAfter(apart.get(before).last().plusDays(1))) {
                Pause earlier = apart.get(before);
                LocalDate last = pause.last().isAfter(earlier.last()) ? pause.last() : earlier.last();
                apart.set(before, new Pause(earlier.first(), last));
            } else {
                apart.add(pause);
            }
        }
        return apart;
    }

    /** The day on which so much time ends that began earlier, moved on by the pauses that begin after a day and before it ends. */
    LocalDate movedOn(LocalDate after, LocalDate end) {
        LocalDate moved = end;
        for (Pause pause : pauses) {
            if (pause.first().isAfter(after) && !pause.first().isAfter(moved)) {
                moved = moved.plusDays(pause.days());
            }
        }
        return moved;
    }

    /** How many days it stood still up to a day. */
    public int daysUntil(LocalDate end) {
        long days = 0;
        for (Pause pause : pauses) {
            if (!pause.first().isAfter(end)) {
                days += pause.days();
            }
        }
        return Math.toIntExact(days);
    }
}
