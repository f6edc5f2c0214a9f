package nl.huisnorm.checker.region;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.huisnorm.answer.agenda.AgendaItem;
import nl.huisnorm.answer.region.Region;
import nl.huisnorm.answer.region.RegionFacility;
import nl.huisnorm.answer.region.RegionMunicipality;
import nl.huisnorm.answer.region.RegionPlan;
import nl.huisnorm.answer.settlement.BedGap;
import nl.huisnorm.answer.settlement.Breach;
import nl.huisnorm.answer.settlement.CapEffect;
import nl.huisnorm.answer.settlement.Penalties;
import nl.huisnorm.answer.settlement.PhaseHousing;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.checker.paper.PaperWords;
import nl.huisnorm.facility.Municipality;
import nl.huisnorm.settlement.SettlementPlan;
import org.jspecify.annotations.Nullable;

/** The tables of a region, for the text and for the page alike. */
final class RegionRows {

    private static final int MOST_NAMED = 6;

    private final Region region;
    private final PaperWords words;
    private final Locale locale;

    RegionRows(Region region, PaperWords words) {
        this.region = region;
        this.words = words;
        this.locale = words.messages().locale();
    }

    /** A table: what it is called, what it says where it is empty, the names of its columns and its rows. */
    record Rows(String title, String empty, List<String> head, List<List<String>> rows) {}

    List<Rows> all() {
        return List.of(municipalities(), shortages(), gaps(), limits(), breaches(), reports(), ends(), facilities());
    }

    private Rows table(String key, List<List<String>> rows, String... columns) {
        return new Rows(
                words.text("region." + key),
                words.text("region." + key + ".none"),
                List.of(columns).stream()
                        .map(column -> words.text("column." + column))
                        .toList(),
                rows);
    }

    /** The name of a municipality. */
    String municipality(@Nullable String code) {
        return code == null
                ? words.text("region.no-municipality")
                : Municipality.of(code).map(Municipality::title).orElse(code);
    }

    /** The name of a plan. */
    static String name(SettlementPlan plan) {
        return Objects.requireNonNullElse(plan.name(), plan.id());
    }

    /** What is said of facilities of which not every way to divide people was tried; nothing where there are none. */
    static @Nullable String notAllSearched(Region region, PaperWords words) {
        List<String> some = region.facilities().stream()
                .filter(one -> !one.searchedAll())
                .map(one -> Objects.requireNonNullElse(
                        one.facility().name(), one.facility().id()))
                .toList();
        String more = some.size() > MOST_NAMED ? ", …" : "";
        return some.isEmpty()
                ? null
                : words.text(
                        "region.not-all-searched",
                        some.size(),
                        some.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")) + more);
    }

    /** A number of beds, or its bounds. */
    static String beds(Interval beds) {
        return beds.toString();
    }

    private Rows municipalities() {
        List<List<String>> rows = new ArrayList<>();
        for (RegionMunicipality one : region.municipalities()) {
            rows.add(List.of(
                    municipality(one.code()),
                    words.whole(one.plans()),
                    one.unknown() == 0 ? words.whole(one.required()) : words.whole(one.required()) + " + ?",
                    words.whole(one.promised()),
                    beds(one.secured()),
                    beds(one.lacking()),
                    beds(one.lackingLater()),
                    words.whole(one.facilities()),
                    beds(one.standing()),
                    words.whole(one.breaches()),
                    words.whole(one.reports()),
                    words.whole(one.ends())));
        }
        return table(
                "municipalities",
                rows,
                "municipality",
                "plans",
                "required",
                "promised",
                "counted",
                "short",
                "short-later",
                "facilities",
                "standing",
                "breaches",
                "reports",
                "ends");
    }

    private Rows shortages() {
        List<List<String>> rows = new ArrayList<>();
        for (RegionPlan plan : region.plans()) {
            for (PhaseHousing phase : plan.shortages()) {
                Interval gap = phase.gap();
                rows.add(List.of(
                        municipality(plan.municipality()),
                        name(plan.judged().plan()),
                        Objects.requireNonNullElse(phase.name(), phase.phase()),
                        words.value(phase.asOf()),
                        phase.required() == null ? "?" : words.whole(phase.required()),
                        phase.promised() == null ? "?" : words.whole(phase.promised()),
                        beds(phase.secured()),
                        gap == null ? "?" : beds(gap)));
            }
        }
        return table(
                "shortages",
                rows,
                "municipality",
                "plan",
                "phase",
                "looked-at",
                "required",
                "promised",
                "counted",
                "short");
    }

    private Rows gaps() {
        List<List<String>> rows = new ArrayList<>();
        for (RegionPlan plan : region.plans()) {
            for (BedGap gap : plan.judged().gaps()) {
                rows.add(List.of(
                        municipality(plan.municipality()),
                        name(plan.judged().plan()),
                        phase(plan.judged().plan(), gap.phase()),
                        words.value(gap.from()),
                        gap.until() == null ? "…" : words.value(gap.until()),
                        beds(gap.beds())));
            }
        }
        return table("gaps", rows, "municipality", "plan", "phase", "since", "until", "short");
    }

    private static String phase(SettlementPlan plan, String id) {
        return plan.phases().stream()
                .filter(one -> one.id().equals(id) && one.name() != null)
                .map(one -> Objects.requireNonNull(one.name()))
                .findFirst()
                .orElse(id);
    }

    /** The limits that municipalities have set, and what the plans do to them. */
    private Rows limits() {
        List<List<String>> rows = new ArrayList<>();
        for (RegionPlan plan : region.plans()) {
            for (CapEffect effect : plan.judged().caps()) {
                if (effect.cap() != null) {
                    rows.add(List.of(
                            municipality(plan.municipality()),
                            name(plan.judged().plan()),
                            effect.norm().title().in(locale),
                            number(effect.before()),
                            number(effect.most()),
                            number(effect.cap()),
                            effect.outcome().label(locale)));
                }
            }
        }
        return table("limits", rows, "municipality", "plan", "limit", "now", "with-plan", "cap", "outcome");
    }

    private String number(@Nullable BigDecimal number) {
        return number == null ? "?" : words.value(number);
    }

    private Rows breaches() {
        List<List<String>> rows = new ArrayList<>();
        for (RegionPlan plan : region.plans()) {
            for (Breach breach : plan.judged().breaches()) {
                Penalties penalty = breach.penalty();
                rows.add(List.of(
                        municipality(plan.municipality()),
                        name(plan.judged().plan()),
                        breach.duties().get(0).finding().norm().title().in(locale),
                        words.value(breach.since()),
                        breach.until() == null ? words.text("region.lasts") : words.value(breach.until()),
                        words.whole(breach.days()),
                        penalty == null ? "–" : sum(penalty)));
            }
        }
        return table("breaches", rows, "municipality", "plan", "what", "since", "until", "days", "penalty");
    }

    private String sum(Penalties penalty) {
        String most = words.money(penalty.most(), penalty.currency());
        return penalty.least().compareTo(penalty.most()) == 0
                ? most
                : words.money(penalty.least(), penalty.currency()) + "–" + most;
    }

    private Rows reports() {
        List<List<String>> rows = new ArrayList<>();
        for (RegionPlan plan : region.plans()) {
            for (AgendaItem item : plan.reports()) {
                String state = Optional.ofNullable(item.duty())
                        .map(duty -> duty.state().label(locale))
                        .orElseGet(() -> words.text("region.to-come"));
                rows.add(List.of(
                        municipality(plan.municipality()), name(plan.judged().plan()), words.value(item.day()), state));
            }
        }
        return table("reports", rows, "municipality", "plan", "due", "state");
    }

    private Rows ends() {
        SortedMap<LocalDate, List<List<String>>> rows = new TreeMap<>();
        for (RegionPlan plan : region.plans()) {
            for (AgendaItem item : plan.ends()) {
                rows.computeIfAbsent(item.day(), day -> new ArrayList<>())
                        .add(List.of(
                                words.value(item.day()),
                                item.kind().label(locale),
                                Objects.requireNonNullElse(item.name(), item.subject()),
                                name(plan.judged().plan()),
                                municipality(plan.municipality())));
            }
        }
        return table(
                "ends",
                rows.values().stream().flatMap(List::stream).toList(),
                "last-day",
                "what",
                "of-what",
                "plan",
                "municipality");
    }

    private Rows facilities() {
        List<List<String>> rows = new ArrayList<>();
        for (RegionFacility one : region.facilities()) {
            rows.add(List.of(
                    municipality(one.facility().municipality()),
                    Objects.requireNonNullElse(
                            one.facility().name(), one.facility().id()),
                    one.verdict().label(locale),
                    beds(one.capacity()),
                    words.whole(one.promised()),
                    one.certifiedUntil() == null ? "–" : words.value(one.certifiedUntil()),
                    one.permitUntil() == null ? "–" : words.value(one.permitUntil())));
        }
        return table(
                "facilities",
                rows,
                "municipality",
                "facility",
                "verdict",
                "standing",
                "promised",
                "certified-until",
                "permit-until");
    }
}
