package nl.huisnorm.facility;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * How a facility is managed, and what its residents are told.
 *
 * @param residentListKept whether a list of locations and residents is kept
 * @param residentListUpToDate whether that list is up to date
 * @param residentListOnSite whether that list is available to an inspector on site
 * @param registeredResidents how many residents the list names
 * @param permittedBeds how many beds are permitted here
 * @param managerNamed whether a named person is in charge of management
 * @param reachableDayAndNight whether someone can be reached 24 hours a day
 * @param informationCardPosted whether a card with emergency numbers, contacts and house rules is posted
 * @param informationInOwnLanguage whether that card is in the residents' language
 * @param managerOnSite manager on site; yes or no
 * @param sheetPosted SNF information sheet posted; yes or no
 * @param sheetAddress sheet names the address; yes or no
 * @param sheetBeds sheet names the permitted number of beds; yes or no
 * @param sheetDutchAndEnglish sheet in Dutch and English; yes or no
 * @param sheetQrCodes sheet has QR codes; yes or no
 */
@RecordBuilder
public record Management(
        @Nullable Boolean residentListKept,
        @Nullable Boolean residentListUpToDate,
        @Nullable Boolean residentListOnSite,

        @Bounds(max = "100000", unit = MeasurementUnit.PERSONS) @Nullable Integer registeredResidents,

        @Bounds(max = "100000") @Nullable Integer permittedBeds,
        @Nullable Boolean managerNamed,
        @Nullable Boolean reachableDayAndNight,
        @Nullable Boolean informationCardPosted,
        @Nullable Boolean informationInOwnLanguage,
        @Nullable Boolean managerOnSite,
        @Nullable Boolean sheetPosted,
        @Nullable Boolean sheetAddress,
        @Nullable Boolean sheetBeds,
        @Nullable Boolean sheetDutchAndEnglish,
        @Nullable Boolean sheetQrCodes)
        implements ManagementBuilder.With {}
