package nl.huisnorm.rulebook;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.huisnorm.facility.Matches;
import nl.huisnorm.internal.characters.Characters;
import nl.huisnorm.stability.MadeByLibrary;
import nl.huisnorm.stability.Stable;
import org.jspecify.annotations.Nullable;

/**
 * An exception for one norm, for a time, with somebody who asked for it and somebody who approved it.
 *
 * @param id the waiver's id, unique in its file; not blank
 * @param facility the id of the facility it is for; none for every facility judged
 * @param norm the id of the norm that is waived
 * @param subject the path of the building, unit or room it is for, as in findings; none for every subject of the norm
 * @param reason why; not blank
 * @param owner who asked for it and answers for it: a role or organisation, not a person's name
 * @param approver who approved it: a role or authority
 * @param from the first day it holds
 * @param until the last day it holds
 */
@Stable
@RecordBuilder
public record Waiver(
        @Matches(value = Characters.ID_OF_FILE, example = "ow-2026-1")
        String id,

        @Nullable String facility,
        String norm,
        @Nullable String subject,

        @Matches(value = "\\P{Cntrl}+", example = "verbouwing loopt")
        String reason,

        @Matches(value = "\\P{Cntrl}+", example = "eigenaar")
        String owner,

        @Matches(value = "\\P{Cntrl}+", example = "college van B en W")
        String approver,

        LocalDate from,
        LocalDate until)
        implements WaiverBuilder.With {

    /** To be made with {@link WaiverBuilder}. */
    @MadeByLibrary
    public Waiver {}

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** The period in which it holds. */
    public Validity validity() {
        return new Validity(from, until);
    }

    /**
     * Whether somebody else approved it than who asked for it. Capitals, accents, blanks, hyphens of every kind and full stops make no
     * difference: who is the same in letters and digits is the same.
     */
    public boolean isByTwo() {
        return !party(owner).equals(party(approver));
    }

    private static String party(String name) {
        String plain = Characters.name(name);
        String letters = SIGNS.matcher(plain).replaceAll("");
        return letters.isEmpty() ? plain : letters;
    }

    /**
     * Whether it holds no longer than so many years, its first and last day counted.
     *
     * @param years the most years it may hold
     */
    public boolean isWithin(int years) {
        return isWithin(years, List.of());
    }

    /**
     * Whether it ends within so many years of the first day of the exception that it is a part of: of the earliest of all waivers that it goes
     * on with, one after another, for a facility and a subject of its own.
     *
     * @param years the most years an exception may hold
     * @param others the waivers it may go on with
     */
    public boolean isWithin(int years, List<Waiver> others) {
        List<Waiver> all = new ArrayList<>(others);
        all.add(this);
        return isWithin(years, WaiverChains.begins(all).getOrDefault(this, from));
    }

    private boolean isWithin(int years, LocalDate first) {
        return years > LocalDate.MAX.getYear() - first.getYear() || until.isBefore(first.plusYears(years));
    }

    /**
     * Those of some waivers that end later than so many years after the first day of the exception that they are a part of.
     *
     * @param years the most years an exception may hold
     * @param waivers the waivers, each of which may go on with others
     */
    public static Set<Waiver> tooLong(int years, Collection<Waiver> waivers) {
        Map<Waiver, LocalDate> begins = WaiverChains.begins(waivers);
        return waivers.stream()
                .filter(waiver -> !waiver.isWithin(years, begins.getOrDefault(waiver, waiver.from)))
                .collect(Collectors.toSet());
    }

    /**
     * Whether it goes on with another: the same norm, on a subject of both, and begun later, while that lasts or less than a month after it.
     * Waivers that go on with each other are one exception, however many papers it is written on.
     */
    public boolean goesOnWith(Waiver other) {
        return norm.equals(other.norm)
                && meet(facility, other.facility)
                && meet(subject, other.subject)
                && other.from.isBefore(from)
                && !other.until.isBefore(from.minusMonths(1));
    }

    private static boolean meet(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.equals(other);
    }

    /** Whether it may be for a facility. */
    public boolean isFor(String facilityId) {
        return facility == null || facility.equals(facilityId);
    }

    /**
     * Whether it covers a norm on a subject of a facility on a day.
     *
     * @param facilityId the facility's id
     * @param normId the norm's id
     * @param subjectId the subject's id, as in findings
     * @param day the day
     */
    public boolean covers(String facilityId, String normId, String subjectId, LocalDate day) {
        return isFor(facilityId)
                && norm.equals(normId)
                && (subject == null || subject.equals(subjectId))
                && validity().includes(day);
    }
}
