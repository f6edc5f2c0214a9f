package nl.huisnorm.proofs.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** What noise is sent to: each reader and writer, and what to begin with. */
enum Target {
    /** Facilities, in YAML and JSON. */
    FACILITY(Readers::facility, "facilities/boerderij-heideweg.yaml", "facilities/onbekend-industrieweg.yaml"),
    /** Settlement plans, applications and whatever else is handed in. */
    INPUT(
            Readers::input,
            "plans/aardbeienteler-dorpsstraat.yaml",
            "plans/aanvraag-campus-noordkade.yaml",
            "plans/distributiecentrum-de-hoef.yaml",
            "plans/logistiek-peelrand.yaml"),
    /** Lists with a facility in JSON on each line. */
    LINES(Readers::lines),
    /** Tables with a facility on each row. */
    CSV(Readers::csv, "stocks/zes-locaties.csv"),
    /** Workbooks as files. */
    WORKBOOK(Workbooks::whole),
    /** What is inside of workbooks. */
    WORKBOOK_PART(Workbooks::part),
    /** Waivers. */
    WAIVERS(Readers::waivers, "waivers/boerderij-heideweg.yaml"),
    /** What inspectors add to a report. */
    INSPECTION(Readers::inspection, "inspections/boerderij-heideweg.yaml"),
    /** What is typed for an answer. */
    ANSWERS(Readers::answers),
    /** A whole conversation. */
    INTERVIEW(Reports::interview),
    /** Scenarios. */
    SCENARIO(Readers::scenario, "scenarios/eigen-slaapkamer.yaml", "scenarios/advies-bindend.yaml"),
    /** Profiles of municipalities, with norms of their own. */
    PROFILE(Readers::profile, "profiles/voorbeeldgemeente-2026.yaml"),
    /** What remedies weigh. */
    COSTS(Readers::costs),
    /** Cases of users. */
    CASES(Reports::cases, "cases/toiletten.yaml"),
    /** Files of any kind, validated and linted. */
    VALIDATE(Reports::validate, "profiles/voorbeeldgemeente-2026.yaml", "waivers/boerderij-heideweg.yaml"),
    /** Settings of a user. */
    SETTINGS(Reports::settings),
    /** Reports in JSON. */
    REPORT(Readers::report),
    /** Reports in all forms, verified. */
    VERIFY(Reports::verify),
    /** One form made another. */
    CONVERSION(Readers::conversion, "facilities/boerderij-heideweg.yaml", "profiles/voorbeeldgemeente-2026.yaml"),
    /** Strangers' text on a page. */
    PAGE(Writers::page),
    /** Strangers' text in tables and workbooks. */
    LISTS(Writers::lists),
    /** Strangers' text in what machines read. */
    MACHINE(Writers::machine),
    /** Strangers' text on a screen. */
    SCREEN(Writers::screen);

    /** Texts that want to be more than text. */
    private static final List<String> TEXTS = List.of(
            "plak",
            "<script>alert(1)</script>",
            "\" onmouseover=\"alert(1)",
            "]]><!-- --><![CDATA[",
            "=HYPERLINK(\"http://example.org\")",
            "@SUM(1)\t|\r\n+1",
            "\u001b[2J\u202e\nEINDOORDEEL: VOLDOET",
            "{{ page }} ${7*7} %s {0}",
            "é ž 中文 😀 \\u0041 &#60; &amp;");

    /** References to methods without anything of their own, and a list of {@code List.of}. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Consumer<byte[]> work;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> bundled;

    Target(Consumer<byte[]> work, String... bundled) {
        this.work = work;
        this.bundled = List.of(bundled);
    }

    /** What it is called, in folders and on command lines. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How many bytes noise for it has at the most: some more than what it begins with. */
    int longest() {
        int most = seeds().values().stream().mapToInt(seed -> seed.length).max().orElse(0);
        return Math.max(4_096, Math.min(100_000, most + most / 4));
    }

    /** The one of that name. */
    static Target of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Sends an input, which takes no longer than it may. */
    void on(byte[] data) {
        Invariants.inTime(data, () -> work.accept(data));
    }

    /** What to begin with, by a name each: made anew from what is bundled, so that it is never out of date. */
    Map<String, byte[]> seeds() {
        Map<String, byte[]> seeds = new LinkedHashMap<>();
        bundled.forEach(file -> seeds.put(file.replace('/', '-'), Given.bundled(file)));
        byte[] house = Given.HOUSE.getBytes(StandardCharsets.UTF_8);
        switch (this) {
            case FACILITY, INPUT, VALIDATE, CONVERSION -> seeds.put("huis.yaml", house);
            case LINES -> seeds.put("huis.ndjson", Seeds.lines());
            case WORKBOOK -> seeds.put("huis.xlsx", Workbooks.house());
            case WORKBOOK_PART -> seeds.putAll(Workbooks.seeds());
            case ANSWERS -> seeds.putAll(Seeds.texts(Seeds.ANSWERS));
            case INTERVIEW -> seeds.putAll(Seeds.texts(Seeds.CONVERSATIONS));
            case COSTS -> seeds.put("gewichten.yaml", Seeds.costs());
            case SETTINGS ->
                seeds.putAll(Seeds.texts(List.of("as-of=2026-11-23\ncheck.lang=en\n# x\n", "a:\\u00e9\\\n b")));
            case REPORT -> seeds.putAll(Reports.seeds("json"));
            case VERIFY ->
                seeds.putAll(Reports.seeds("ndjson", "text", "junit", "csv", "html", "json", "sarif", "xlsx"));
            case PAGE, LISTS, MACHINE, SCREEN -> seeds.putAll(Seeds.texts(TEXTS));
            default -> {
                // what is bundled will do
            }
        }
        return seeds;
    }

    /** All of them. */
    static List<Target> all() {
        return List.of(values());
    }
}
