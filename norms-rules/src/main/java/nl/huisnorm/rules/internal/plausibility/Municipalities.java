package nl.huisnorm.rules.internal.plausibility;

import java.util.List;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.facility.DataCheck;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Municipality;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.characters.Characters;
import nl.huisnorm.internal.rulebook.ConditionAreas;
import nl.huisnorm.rulebook.Profile;
import org.jspecify.annotations.Nullable;

/** The municipalities that there are, or were until lately. */
final class Municipalities {

    private Municipalities() {}

    static void check(Facility facility, Doubted doubted) {
        String code = facility.municipality();
        String former = facility.formerMunicipality();
        exists("municipality", code, doubted);
        exists("formerMunicipality", former, doubted);
        if (code != null && former != null && !liesIn(former, code)) {
            doubted.add(
                    DataCheck.FORMER_MUNICIPALITY_ELSEWHERE,
                    List.of(said("formerMunicipality", former), said("municipality", code)),
                    List.of(Pointer.ROOT.field("formerMunicipality")));
        }
    }

    private static void exists(String field, @Nullable String code, Doubted doubted) {
        if (code != null && Municipality.of(code).isEmpty()) {
            doubted.add(DataCheck.MUNICIPALITY_UNKNOWN, List.of(said(field, code)));
        }
    }

    /** Whether a municipality is another, was merged into it, or into one that is not known. */
    private static boolean liesIn(String former, String code) {
        if (former.equals(code)) {
            return true;
        }
        Municipality one = Municipality.of(former).orElse(null);
        boolean isListed = one == null || one.name() == null;
        String into = one == null ? null : one.into();
        return into == null ? isListed : liesIn(into, code);
    }

    private static Evidence said(String field, String code) {
        return new Evidence("facility", Pointer.ROOT.field(field), code);
    }

    /** A facility that is judged by the policy of another municipality, or that does not say in which it lies. */
    static void policy(Facility facility, @Nullable Profile profile, Doubted doubted) {
        if (profile == null || profile.codes().isEmpty()) {
            return;
        }
        String code = facility.municipality();
        String former = facility.formerMunicipality();
        if (code == null) {
            Evidence file = new Evidence("facility", Pointer.ROOT.field("id"), facility.id());
            doubted.add(DataCheck.MUNICIPALITY_NOT_TOLD, List.of(file), List.of());
        } else if (profile.isInsistedAt(facility)) {
            Evidence here = said("municipality", code);
            List<Evidence> places = former == null ? List.of(here) : List.of(here, said("formerMunicipality", former));
            doubted.add(DataCheck.POLICY_OF_ANOTHER_MUNICIPALITY, places, List.of());
        }
    }

    /** The areas that the profile of the municipality does not know, where it knows some. */
    static void areas(Facility facility, @Nullable Profile profile, Doubted doubted) {
        List<String> here =
                facility.location() == null ? null : facility.location().areas();
        if (profile == null || here == null) {
            return;
        }
        List<String> known =
                ConditionAreas.of(profile).stream().map(Characters::name).toList();
        Pointer place = Pointer.ROOT.field("location").field("areas");
        for (String area : here) {
            if (!known.isEmpty() && !known.contains(Characters.name(area))) {
                doubted.add(DataCheck.AREA_UNKNOWN, List.of(new Evidence("location", place, area)), List.of());
            }
        }
    }
}
