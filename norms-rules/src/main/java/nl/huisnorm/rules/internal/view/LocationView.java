package nl.huisnorm.rules.internal.view;

import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.Location;
import nl.huisnorm.facility.LocationBuilder;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Choice;
import nl.huisnorm.rules.internal.value.Flag;
import org.jspecify.annotations.Nullable;

/** The surroundings of a facility, as far as municipal policy looks at them. Where nothing is said of it, nothing of it is known. */
public final class LocationView extends View {

    private static final Location NOTHING_KNOWN = LocationBuilder.builder().build();

    private final FacilityView facility;
    private final Location location;

    LocationView(FacilityView facility, @Nullable Location location) {
        super("location", facility.place().field("location"));
        this.facility = facility;
        this.location = location == null ? NOTHING_KNOWN : location;
    }

    @Override
    public Subject subject() {
        return facility.subject();
    }

    /** Kind of area. */
    public Choice zone() {
        return choice("zone", location.zone());
    }

    /** Share of residents who work for the company on whose land they live. */
    public Amount ownWorkersShare() {
        return amount("ownWorkersShare", location.ownWorkersShare());
    }

    /** Share of the dwellings in the street that are used like this. */
    public Amount streetShare() {
        return amount("streetShare", location.streetShare());
    }

    /** Dwellings next to each other that are used like this, this one included. */
    public Amount adjacentDwellings() {
        return amount("adjacentDwellings", location.adjacentDwellings());
    }

    /** Other dwellings between this one and the next that is used like this. */
    public Amount dwellingsBetween() {
        return amount("dwellingsBetween", location.dwellingsBetween());
    }

    /** Distance to the next facility, as the crow flies. */
    public Amount distanceToNextSite() {
        return amount("distanceToNextSite", location.distanceToNextSite());
    }

    /** Persons housed like this within the radius the policy names, these included. */
    public Amount personsWithinRadius() {
        return amount("personsWithinRadius", location.personsWithinRadius());
    }

    /** Facilities in the municipality, this one included. */
    public Amount sitesInMunicipality() {
        return amount("sitesInMunicipality", location.sitesInMunicipality());
    }

    /** Share of the municipalitys inhabitants who are housed like this. */
    public Amount municipalityShare() {
        return amount("municipalityShare", location.municipalityShare());
    }

    /** Share of the villages inhabitants who are housed like this. */
    public Amount villageShare() {
        return amount("villageShare", location.villageShare());
    }

    /** Households in one dwelling. */
    public Amount householdsPerDwelling() {
        return amount("householdsPerDwelling", location.householdsPerDwelling());
    }

    /** Parking spaces. */
    public Amount parkingSpaces() {
        return amount("parkingSpaces", location.parkingSpaces());
    }

    /** Weeks a year in use. */
    public Amount occupiedWeeks() {
        return amount("occupiedWeeks", location.occupiedWeeks());
    }

    /** Camping units for short stay. */
    public Amount campingUnits() {
        return amount("campingUnits", location.campingUnits());
    }

    /** Closed in winter. */
    public Flag closedInWinter() {
        return flag("closedInWinter", location.closedInWinter());
    }
}
