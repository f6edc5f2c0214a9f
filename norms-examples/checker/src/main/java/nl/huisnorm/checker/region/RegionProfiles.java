package nl.huisnorm.checker.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.checker.paper.PaperWords;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.rulebook.Profile;

/** Where each of the profiles of a region was used: one that was asked for is never left out in silence. */
final class RegionProfiles {

    private final List<Profile> profiles;
    private final LocalDate day;

    RegionProfiles(List<Huisnorm> local, LocalDate day) {
        this.profiles = local.stream()
                .flatMap(one -> one.rulebook().profile().stream())
                .distinct()
                .toList();
        this.day = day;
    }

    /** Two profiles that hold at one file on the day. */
    record Clash(String file, Profile one, Profile other) {}

    /** The first file at which two profiles hold on the day: which of them judges it cannot be told. */
    Optional<Clash> clash(RegionFolder files) {
        List<InputDocument> all = new ArrayList<>(files.plans());
        all.addAll(files.facilities());
        for (InputDocument document : all) {
            List<Profile> here = profiles.stream()
                    .filter(profile -> profile.holdsOn(day) && mayHoldAt(profile, document))
                    .toList();
            if (here.size() > 1) {
                return Optional.of(new Clash(document.file(), here.get(0), here.get(1)));
            }
        }
        return Optional.empty();
    }

    /** A line of each profile. */
    List<String> lines(RegionFolder files, PaperWords words) {
        return profiles.stream().map(profile -> line(profile, files, words)).toList();
    }

    private String line(Profile profile, RegionFolder files, PaperWords words) {
        long plans =
                files.plans().stream().filter(one -> isUsedAt(profile, one)).count();
        long facilities = files.facilities().stream()
                .filter(one -> isUsedAt(profile, one))
                .count();
        String title = profile.title().in(words.messages().locale());
        if (!profile.holdsOn(day)) {
            String key = plans + facilities == 0 ? "region.profile-not-that-day" : "region.profile-other-days";
            return words.text(key, title, words.value(day), plans, facilities);
        }
        return plans + facilities == 0
                ? words.text("region.profile-nowhere", title, profile.municipality())
                : words.text("region.profile", title, plans, facilities);
    }

    /** Whether it judges an input: it holds there and on the day or, where none does so, is the first that holds there. */
    private boolean isUsedAt(Profile profile, InputDocument document) {
        List<Profile> here =
                profiles.stream().filter(one -> mayHoldAt(one, document)).toList();
        return here.stream()
                .filter(one -> one.holdsOn(day))
                .findFirst()
                .or(() -> here.stream().findFirst())
                .filter(profile::equals)
                .isPresent();
    }

    private static boolean mayHoldAt(Profile profile, InputDocument document) {
        if (document instanceof FacilityDocument facility) {
            return facility.facility().municipality() != null && profile.mayHoldAt(facility.facility());
        }
        return document instanceof PlanDocument plan
                && plan.plan().municipality() != null
                && profile.mayHoldIn(plan.plan().municipality());
    }
}
