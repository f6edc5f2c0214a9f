package nl.huisnorm.permitservice.place;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.facility.Location;
import nl.huisnorm.facility.LocationBuilder;
import nl.huisnorm.permitservice.place.ReckonedFacility.Note;
import nl.huisnorm.permitservice.place.ReckonedFacility.Reckoned;
import nl.huisnorm.permitservice.problem.Fault;
import nl.huisnorm.permitservice.problem.ServiceException;
import org.jspecify.annotations.Nullable;

/**
 * Fills in what lies around a facility: how far the next one is, how many persons live within a radius, how many facilities there are in
 * the municipality. Distances go from point to point as the crow flies, and are rounded down, lest a rounding makes a facility comply.
 */
public final class Surroundings {

    private static final String DISTANCE = "/location/distanceToNextSite";
    private static final String PERSONS = "/location/personsWithinRadius";
    private static final String SITES = "/location/sitesInMunicipality";

    /** More persons than a facility can have around it. */
    private static final long MOST_PERSONS = 1_000_000;

    /** So many places of which something is not known are named. */
    private static final int MOST_NAMED = 10;

    private final Facility facility;
    private final String file;
    private final Map<String, StockPlace> stock;
    private final StockPlace own;
    private final List<Reckoned> reckoned = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    private Surroundings(Facility facility, String file, Map<String, StockPlace> stock, StockPlace own) {
        this.facility = facility;
        this.file = file;
        this.stock = stock;
        this.own = own;
    }

    /**
     * Fills in what lies around a facility.
     *
     * @param facility the facility
     * @param file what the file of the stock is called
     * @param bytes the stock, in which the facility stands too
     * @param radius the radius within which persons are counted, in metres; none where no policy names one
     * @throws ServiceException if the stock cannot be read, or the facility is not in it
     */
    public static ReckonedFacility reckon(Facility facility, String file, byte[] bytes, @Nullable BigDecimal radius) {
        Map<String, StockPlace> stock = Stock.read(file, bytes);
        StockPlace own = stock.get(facility.id());
        if (own == null) {
            throw ServiceException.wrong(
                    "wrong-input",
                    texts -> List.of(new Fault(
                            "body",
                            new Fault.Location(null, file, null, null),
                            "not-in-stock",
                            texts.get("fault.not-in-stock", facility.id()))));
        }
        return new Surroundings(facility, file, stock, own).reckoned(radius);
    }

    private ReckonedFacility reckoned(@Nullable BigDecimal radius) {
        Location before = Objects.requireNonNullElseGet(
                facility.location(), () -> LocationBuilder.builder().build());
        LocationBuilder location = LocationBuilder.builder(before);
        next().ifPresent(next -> {
            BigDecimal distance = distance(next).setScale(1, RoundingMode.FLOOR);
            location.distanceToNextSite(distance);
            mark(DISTANCE, distance, before.distanceToNextSite(), Note.of("place.distance", own.id(), next.id()));
        });
        persons(radius).ifPresent(persons -> {
            location.personsWithinRadius(persons.intValueExact());
            mark(PERSONS, persons, number(before.personsWithinRadius()), Note.of("place.persons", plain(radius)));
        });
        sites().ifPresent(sites -> {
            location.sitesInMunicipality(sites.intValueExact());
            mark(
                    SITES,
                    sites,
                    number(before.sitesInMunicipality()),
                    Note.of("place.sites", String.valueOf(own.municipality())));
        });
        notes.add(Note.of("place.only", file, String.valueOf(stock.size())));
        Facility after =
                FacilityBuilder.builder(facility).location(location.build()).build();
        return new ReckonedFacility(after, reckoned, notes);
    }

    private static @Nullable BigDecimal number(@Nullable Integer number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private void mark(String pointer, BigDecimal value, @Nullable BigDecimal before, Note method) {
        reckoned.add(new Reckoned(pointer, value.toPlainString(), file, method));
        if (before != null && before.compareTo(value) != 0) {
            notes.add(Note.of("place.instead", pointer, before.toPlainString(), value.toPlainString()));
        }
    }

    private Stream<StockPlace> places() {
        return stock.values().stream();
    }

    /** The way as the crow flies, to the millimetre: what lies below that comes from reckoning with fractions of two. */
    private BigDecimal distance(StockPlace other) {
        return BigDecimal.valueOf(own.at().distance(other.at())).setScale(3, RoundingMode.HALF_UP);
    }

    private Optional<StockPlace> next() {
        Optional<StockPlace> next = places().filter(place -> !place.id().equals(own.id()))
                .min(Comparator.comparing(this::distance).thenComparing(StockPlace::id));
        if (next.isEmpty()) {
            notes.add(Note.of("place.no-other"));
        }
        return next;
    }

    /** How many persons live within a radius, in the facility itself too; who lies on the line is within it. */
    private Optional<BigDecimal> persons(@Nullable BigDecimal radius) {
        if (radius == null) {
            notes.add(Note.of("place.no-radius"));
            return Optional.empty();
        }
        List<StockPlace> within =
                places().filter(place -> distance(place).compareTo(radius) <= 0).toList();
        List<String> unknown = within.stream()
                .filter(place -> place.persons() == null)
                .map(StockPlace::id)
                .limit(MOST_NAMED)
                .toList();
        if (!unknown.isEmpty()) {
            notes.add(Note.of("place.unknown-persons", String.join(", ", unknown)));
            return Optional.empty();
        }
        long persons = within.stream()
                .mapToLong(place -> Objects.requireNonNull(place.persons()))
                .sum();
        if (persons > MOST_PERSONS) {
            notes.add(Note.of("place.too-many-persons", String.valueOf(persons)));
            return Optional.empty();
        }
        return Optional.of(BigDecimal.valueOf(persons));
    }

    /** How many facilities there are in the municipality, where the stock tells of each in which one it is. */
    private Optional<BigDecimal> sites() {
        String municipality = own.municipality();
        if (municipality == null || places().anyMatch(place -> place.municipality() == null)) {
            notes.add(Note.of("place.no-municipality"));
            return Optional.empty();
        }
        return Optional.of(BigDecimal.valueOf(places().filter(place -> municipality.equals(place.municipality()))
                .count()));
    }
}
