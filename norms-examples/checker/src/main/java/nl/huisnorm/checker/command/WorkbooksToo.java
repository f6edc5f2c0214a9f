package nl.huisnorm.checker.command;

import java.io.IOException;
import nl.huisnorm.checker.workbook.WorkbookReader;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.RelatedFiles;

/**
 * The files that an input names, of which those with a facility can be workbooks.
 *
 * @param files the files
 */
record WorkbooksToo(RelatedFiles files) implements RelatedFiles {

    @Override
    public byte[] bytes(String path) throws IOException {
        return files.bytes(path);
    }

    @Override
    public String name(String path) {
        return files.name(path);
    }

    @Override
    public FacilityDocument facility(String name, byte[] bytes) throws UnreadableInputException {
        return WorkbookReader.facility(name, bytes);
    }

    @Override
    public RelatedFiles beside(String path) {
        return new WorkbooksToo(files.beside(path));
    }
}
