package nl.huisnorm.benchmarks.subset;

import java.util.List;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.Amenities;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.Extinguisher;
import nl.huisnorm.facility.FireSafety;
import nl.huisnorm.facility.Management;
import nl.huisnorm.facility.Room;
import nl.huisnorm.input.Pointer;

/**
 * A facility laid flat: one fact for each thing that a norm is applied to, with what must be counted for it. Every engine gets these, so that
 * what is compared is judging and not walking through a facility.
 *
 * @param facility the facility as a whole
 * @param buildings its buildings
 * @param rooms its rooms, once as rooms and those that people sleep in once more as bedrooms
 * @param places where something stands that people share, for each such thing
 * @param extinguishers its extinguishers
 * @param unlisted what stands for those that a list does not show
 */
public record Facts(
        OfFacility facility,
        List<OfBuilding> buildings,
        List<OfRoom> rooms,
        List<OfPlace> places,
        List<OfExtinguisher> extinguishers,
        List<Unlisted> unlisted) {

    /**
     * The facility as a whole.
     *
     * @param subject it as a subject
     * @param residents who live there
     * @param beds the beds there
     * @param management how it is managed; one of which nothing is told where nothing is
     * @param residentsFrom the facts that the residents were counted from; none where nobody asked
     * @param bedsFrom the same of the beds
     */
    public record OfFacility(
            Subject subject,
            Count residents,
            Count beds,
            Management management,
            List<Evidence> residentsFrom,
            List<Evidence> bedsFrom) {}

    /**
     * A building.
     *
     * @param subject it as a subject
     * @param building what is told of it
     * @param rooms its rooms, those of its units included
     * @param roomsListed whether it is known which rooms there are
     */
    public record OfBuilding(Subject subject, Building building, List<OfRoom> rooms, boolean roomsListed) {}

    /**
     * A room.
     *
     * @param kind as what norms are applied to it: a bedroom, or any room
     * @param subject it as a subject
     * @param room what is told of it
     * @param sleptIn whether people sleep in it
     */
    public record OfRoom(Check.Kind kind, Subject subject, Room room, boolean sleptIn) {}

    /**
     * A place where something stands that people share.
     *
     * @param item what they share
     * @param subject the unit, building or facility it stands in, as a subject
     * @param residents who use it
     * @param amenities what stands there; those of which nothing is told where nothing is
     * @param fireSafety the same of provisions against fire
     * @param residentsFrom the facts that the residents were counted from; none where nobody asked
     */
    public record OfPlace(
            Item item,
            Subject subject,
            Count residents,
            Amenities amenities,
            FireSafety fireSafety,
            List<Evidence> residentsFrom) {}

    /**
     * An extinguisher.
     *
     * @param subject it as a subject
     * @param extinguisher what is told of it
     */
    public record OfExtinguisher(Subject subject, Extinguisher extinguisher) {}

    /**
     * Those that a list does not show.
     *
     * @param kind of what kind they are
     * @param subject the smallest place that holds the list, as a subject
     * @param empty whether there are certainly none
     * @param list where the list stands or would stand
     */
    public record Unlisted(Check.Kind kind, Subject subject, boolean empty, Pointer list) {}
}
