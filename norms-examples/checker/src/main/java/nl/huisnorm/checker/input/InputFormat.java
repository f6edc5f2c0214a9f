package nl.huisnorm.checker.input;

/** What an input is written in, where its name and content are not to tell. */
public enum InputFormat {
    /** One facility, plan or application in YAML. */
    yaml,
    /** The same in JSON. */
    json,
    /** A facility in JSON on each line. */
    ndjson,
    /** Lines of cells about facilities. */
    csv,
    /** A workbook. */
    xlsx
}
