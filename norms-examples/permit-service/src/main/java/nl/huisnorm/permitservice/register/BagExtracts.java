package nl.huisnorm.permitservice.register;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.facility.AddressBuilder;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.Designation;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.facility.Municipality;
import nl.huisnorm.input.Problem;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.permitservice.problem.Fault;
import nl.huisnorm.permitservice.problem.ServiceException;
import nl.huisnorm.permitservice.register.BegunFacility.FromRegister;
import nl.huisnorm.permitservice.register.BegunFacility.Note;
import nl.huisnorm.permitservice.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Begins a facility with what the BAG tells of an address. What the register leaves open is left open: of which sort a dwelling or
 * lodging is under building law it does not say, and an area of one of several objects in a building is none of the building.
 */
public final class BagExtracts {

    private static final String REGISTER = "BAG";
    private static final String BUILDING = "/buildings/0/";

    /** Uses that the register has words for, and what the place is designated for by each; other uses are not for housing. */
    private static final Map<String, Designation> USES =
            Map.of("woonfunctie", Designation.RESIDENCY, "logiesfunctie", Designation.LODGING);

    /** All uses that there are in the register. */
    private static final List<String> ALL_USES = List.of(
            "woonfunctie",
            "bijeenkomstfunctie",
            "celfunctie",
            "gezondheidszorgfunctie",
            "industriefunctie",
            "kantoorfunctie",
            "logiesfunctie",
            "onderwijsfunctie",
            "sportfunctie",
            "winkelfunctie",
            "overige gebruiksfunctie");

    private static final String USED_FOR = "gebruiksdoelen";
    private static final int CODE_ENDS = 4;

    private final BagAddress address;
    private final List<FromRegister> marks = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    private BagExtracts(BagAddress address) {
        this.address = address;
    }

    /**
     * Begins a facility.
     *
     * @param bytes an address as the BAG API gives it with all that belongs to it
     * @throws ServiceException if it is none, or says something that the library does not take from a file either
     */
    public static BegunFacility begin(byte[] bytes) {
        return new BagExtracts(BagAddress.read(bytes)).begun();
    }

    private BegunFacility begun() {
        String id = address.id();
        FacilityBuilder facility = FacilityBuilder.builder()
                .id(id)
                .address(AddressBuilder.builder()
                        .street(text("openbareRuimteNaam", "/address/street"))
                        .houseNumber(houseNumber())
                        .postcode(text("postcode", "/address/postcode"))
                        .town(text("woonplaatsNaam", "/address/town"))
                        .bagId(text("nummeraanduidingIdentificatie", "/address/bagId"))
                        .build())
                .buildings(List.of(BuildingBuilder.builder()
                        .id("1")
                        .designation(designation())
                        .usableFloorArea(area())
                        .builtIn(year())
                        .build()));
        municipality(id, facility);
        return new BegunFacility(sound(facility.build()), marks, notes);
    }

    /** Refuses what the library refuses in a file, and tells where it stands in the extract. */
    private Facility sound(Facility facility) {
        List<Problem> problems = FacilityReader.problems(facility);
        if (!problems.isEmpty()) {
            throw ServiceException.wrong(
                    "wrong-input",
                    texts -> problems.stream()
                            .map(problem -> fault(problem, texts))
                            .toList());
        }
        return facility;
    }

    private Fault fault(Problem problem, Texts texts) {
        String pointer = marks.stream()
                .filter(mark -> mark.pointer().equals(problem.pointer().toString()))
                .findFirst()
                .map(mark -> address.at(mark.field()))
                .orElse(address.path());
        return new Fault(
                "body", new Fault.Location(pointer, null, null, null), problem.code(), problem.message(texts.locale()));
    }

    private @Nullable String text(String field, String pointer) {
        String text = address.text(field);
        if (text != null) {
            mark(pointer, text, field);
        }
        return text;
    }

    private void mark(String pointer, String value, String field) {
        marks.add(new FromRegister(pointer, value, REGISTER, address.id(), field));
    }

    /** The number with letter and addition, as people write it. */
    private @Nullable String houseNumber() {
        String number = address.text("huisnummer");
        if (number == null) {
            return null;
        }
        String whole = Stream.of(
                        number + Objects.requireNonNullElse(address.text("huisletter"), ""),
                        address.text("huisnummertoevoeging"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("-"));
        mark("/address/houseNumber", whole, "huisnummer");
        return whole;
    }

    /** What the place is designated for, where the register has one use for it, and that is one of housing. */
    private @Nullable Designation designation() {
        address.require(USED_FOR, "bag-use", ALL_USES::contains, String.join(", ", ALL_USES));
        List<String> uses = address.texts(USED_FOR);
        Designation one = uses.size() == 1 ? USES.get(uses.get(0)) : null;
        if (one != null) {
            mark(BUILDING + "designation", uses.get(0), USED_FOR);
            notes.add(new Note("bag.designation", uses.get(0)));
        } else if (!uses.isEmpty()) {
            notes.add(new Note("bag.other-use", String.join(", ", uses)));
        }
        return one;
    }

    /** The area, which is that of the object alone. */
    private @Nullable BigDecimal area() {
        Integer area = address.number("oppervlakte");
        if (area == null) {
            return null;
        }
        if (address.texts("pandIdentificaties").size() > 1) {
            notes.add(new Note("bag.more-buildings", area.toString()));
            return null;
        }
        mark(BUILDING + "usableFloorArea", area.toString(), "oppervlakte");
        notes.add(new Note("bag.area", area.toString()));
        return BigDecimal.valueOf(area);
    }

    private @Nullable Integer year() {
        List<Integer> years =
                address.numbers("oorspronkelijkBouwjaar").stream().distinct().toList();
        if (years.size() != 1) {
            if (!years.isEmpty()) {
                notes.add(new Note(
                        "bag.more-years", years.stream().map(String::valueOf).collect(Collectors.joining(", "))));
            }
            return null;
        }
        mark(BUILDING + "builtIn", years.get(0).toString(), "oorspronkelijkBouwjaar");
        return years.get(0);
    }

    /** The municipality that gave the id, or the one that it was merged into. */
    private void municipality(String id, FacilityBuilder facility) {
        String code = "GM" + id.substring(0, CODE_ENDS);
        Optional<Municipality> gave = Municipality.of(code);
        if (gave.isEmpty()) {
            notes.add(new Note("bag.unknown-municipality", code));
            return;
        }
        String into = gave.get().into();
        if (gave.get().until() == null) {
            facility.municipality(code);
            mark("/municipality", code, "nummeraanduidingIdentificatie");
        } else if (into != null) {
            facility.municipality(into).formerMunicipality(code);
            mark("/formerMunicipality", code, "nummeraanduidingIdentificatie");
            notes.add(new Note("bag.former-municipality", gave.get().title()));
        } else {
            notes.add(new Note("bag.unknown-municipality", code));
        }
    }
}
