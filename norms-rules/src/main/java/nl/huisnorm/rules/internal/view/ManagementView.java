package nl.huisnorm.rules.internal.view;

import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.Management;
import nl.huisnorm.facility.ManagementBuilder;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Flag;
import org.jspecify.annotations.Nullable;

/** How a facility is managed. Where nothing is said of it, nothing of it is known. */
public final class ManagementView extends View {

    private static final Management NOTHING_KNOWN = ManagementBuilder.builder().build();

    private final FacilityView facility;
    private final Management management;

    ManagementView(FacilityView facility, @Nullable Management management) {
        super("management", facility.place().field("management"));
        this.facility = facility;
        this.management = management == null ? NOTHING_KNOWN : management;
    }

    @Override
    public Subject subject() {
        return facility.subject();
    }

    /** A list of locations and residents is kept. */
    public Flag residentListKept() {
        return flag("residentListKept", management.residentListKept());
    }

    /** That list is up to date. */
    public Flag residentListUpToDate() {
        return flag("residentListUpToDate", management.residentListUpToDate());
    }

    /** That list is available on site. */
    public Flag residentListOnSite() {
        return flag("residentListOnSite", management.residentListOnSite());
    }

    /** How many residents that list names. */
    public Amount registeredResidents() {
        return amount("registeredResidents", management.registeredResidents());
    }

    /** How many beds are permitted. */
    public Amount permittedBeds() {
        return amount("permittedBeds", management.permittedBeds());
    }

    /** A named person is in charge. */
    public Flag managerNamed() {
        return flag("managerNamed", management.managerNamed());
    }

    /** Someone can be reached 24 hours a day. */
    public Flag reachableDayAndNight() {
        return flag("reachableDayAndNight", management.reachableDayAndNight());
    }

    /** An information card is posted. */
    public Flag informationCardPosted() {
        return flag("informationCardPosted", management.informationCardPosted());
    }

    /** That card is in the language of the residents. */
    public Flag informationInOwnLanguage() {
        return flag("informationInOwnLanguage", management.informationInOwnLanguage());
    }

    /** Manager on site. */
    public Flag managerOnSite() {
        return flag("managerOnSite", management.managerOnSite());
    }

    /** SNF information sheet posted. */
    public Flag sheetPosted() {
        return flag("sheetPosted", management.sheetPosted());
    }

    /** Sheet names the address. */
    public Flag sheetAddress() {
        return flag("sheetAddress", management.sheetAddress());
    }

    /** Sheet names the permitted number of beds. */
    public Flag sheetBeds() {
        return flag("sheetBeds", management.sheetBeds());
    }

    /** Sheet in Dutch and English. */
    public Flag sheetDutchAndEnglish() {
        return flag("sheetDutchAndEnglish", management.sheetDutchAndEnglish());
    }

    /** Sheet has QR codes. */
    public Flag sheetQrCodes() {
        return flag("sheetQrCodes", management.sheetQrCodes());
    }
}
