package nl.huisnorm.permitservice.web;

/** The kinds of text that go in and out. */
final class Media {

    static final String JSON = "application/json";
    static final String YAML = "application/yaml";
    static final String OLD_YAML = "application/x-yaml";
    static final String PARTS = "multipart/form-data";
    static final String HTML = "text/html";
    static final String PDF = "application/pdf";
    static final String XML = "application/xml";
    static final String ZIP = "application/zip";

    private Media() {}
}
