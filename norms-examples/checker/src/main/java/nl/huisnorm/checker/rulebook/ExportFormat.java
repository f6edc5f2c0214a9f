package nl.huisnorm.checker.rulebook;

import nl.huisnorm.io.write.RulebookWriter;

/** The forms in which the rulebook goes out whole. */
enum ExportFormat {
    /** Data, under the names that its files have. */
    json(RulebookWriter.Form.DATA),
    /** Linked data. */
    jsonld(RulebookWriter.Form.LINKED_DATA);

    private final RulebookWriter.Form form;

    ExportFormat(RulebookWriter.Form form) {
        this.form = form;
    }

    /** What the library calls it. */
    RulebookWriter.Form form() {
        return form;
    }
}
