package nl.huisnorm.permitservice.place;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.Proj4jException;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * The coordinates in which maps of the Netherlands are drawn (Rijksdriehoek, EPSG:28992): metres, in which the way as the crow flies can be
 * measured. They are 1 in 10,000 off at the most, which is 2.5 cm in 250 m; what is turned round from degrees is half a metre off at the
 * most, since it is done without the grid of corrections.
 */
final class RdNew {

    /** Where the coordinates are meant for, in metres. */
    private static final Envelope NETHERLANDS = new Envelope(0, 300_000, 300_000, 625_000);

    private static final String DEGREES = "+proj=longlat +datum=WGS84 +no_defs";

    private static final String RD = "+proj=sterea +lat_0=52.15616055555555 +lon_0=5.38763888888889 +k=0.9999079"
            + " +x_0=155000 +y_0=463000 +ellps=bessel"
            + " +towgs84=565.4171,50.3319,465.5524,-0.398957,0.343988,-1.8774,4.0725 +units=m +no_defs";

    private static final CoordinateTransform FROM_DEGREES = fromDegrees();

    private RdNew() {}

    private static CoordinateTransform fromDegrees() {
        CRSFactory factory = new CRSFactory();
        CoordinateReferenceSystem degrees = factory.createFromParameters("WGS84", DEGREES);
        CoordinateReferenceSystem rd = factory.createFromParameters("RD", RD);
        return new CoordinateTransformFactory().createTransform(degrees, rd);
    }

    /** A place by its metres; none where it does not lie in the Netherlands. */
    static Optional<Coordinate> of(double x, double y) {
        Coordinate place = new Coordinate(x, y);
        return NETHERLANDS.contains(place) ? Optional.of(place) : Optional.empty();
    }

    /** A place by its degrees (WGS 84); none where it does not lie in the Netherlands. */
    static Optional<Coordinate> ofDegrees(double longitude, double latitude) {
        try {
            ProjCoordinate place =
                    FROM_DEGREES.transform(new ProjCoordinate(longitude, latitude), new ProjCoordinate());
            return of(place.x, place.y);
        } catch (Proj4jException e) {
            // so far away that it lies on no map of the Netherlands
            return Optional.empty();
        }
    }
}
