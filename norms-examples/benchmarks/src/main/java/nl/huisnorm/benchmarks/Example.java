package nl.huisnorm.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;

/** What is measured: facilities that come with the examples, and those that are made up. */
public enum Example {
    /** A house that four people share. */
    DWELLING("woning-dorpsstraat.yaml"),
    /** A hotel of some sixty rooms, as JSON. */
    HOTEL("hotel-stationsweg.json"),
    /** A campus of units in several buildings. */
    CAMPUS("campus-de-weelde.yaml"),
    /** Five hundred rooms in one building, made up. */
    ROOMS("");

    private final String file;

    Example(String file) {
        this.file = file;
    }

    /** The facility. */
    public Facility facility() {
        if (file.isEmpty()) {
            return LargeFacility.ofOneBuilding();
        }
        try {
            return FacilityReader.read(file, bytes()).facility();
        } catch (UnreadableInputException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The name of its file. */
    public String file() {
        return file;
    }

    /** The bytes of its file. */
    public byte[] bytes() {
        try (InputStream in = Objects.requireNonNull(Example.class.getResourceAsStream("/facilities/" + file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
