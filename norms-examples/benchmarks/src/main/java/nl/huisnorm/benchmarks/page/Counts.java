package nl.huisnorm.benchmarks.page;

import java.util.List;

/** How many findings there are, and how long a report is: what needs no clock. */
public interface Counts {

    /** The names of the facilities. */
    List<String> examples();

    /** All findings on a facility. */
    int findings(String example);

    /** Those of the regime that other engines judge a part of. */
    int inRegime(String example);

    /** The answers of another engine. */
    int answers(String engine, String example);

    /** The findings on sixty rooms by one regime in so many. */
    int inPart(String oneIn);

    /** The bytes of a report of the hotel, indented. */
    int indented();

    /** The same without spaces. */
    int compact();
}
