package nl.huisnorm.permitservice.judging;

import nl.huisnorm.checker.workbook.WorkbookReader;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.InputReader;

/** Reads what was sent, whatever it is: a text, or a facility in a workbook. */
final class Workbooks {

    private Workbooks() {}

    static InputDocument read(Given given) throws UnreadableInputException {
        return WorkbookReader.isWorkbook(given.name(), given.content())
                ? WorkbookReader.read(given.name(), given.content())
                : InputReader.read(given.name(), given.content(), new SentFiles(given.files()));
    }
}
