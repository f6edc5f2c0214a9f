package nl.huisnorm.permitservice.web;

/** The version of the interface. Its first number stands in every path. */
final class ApiVersion {

    /** The whole version, as the description of the interface has it. */
    static final String NUMBER = "1.1.0";

    /** What all paths begin with. */
    static final String PATH = "/v1";

    private ApiVersion() {}
}
