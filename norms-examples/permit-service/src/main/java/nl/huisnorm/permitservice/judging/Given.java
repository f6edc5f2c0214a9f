package nl.huisnorm.permitservice.judging;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An input as it was sent: a facility, a plan or an application, with the files that it names.
 *
 * @param name what it is called
 * @param content the text, JSON or YAML
 * @param files the files that it names, by the names they were sent with
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and changed by nobody
public record Given(String name, byte[] content, Map<String, byte[]> files) {

    /** Copies the map; what is in the files is left as it is, and nobody changes it. */
    public Given {
        files = new LinkedHashMap<>(files);
    }
}
