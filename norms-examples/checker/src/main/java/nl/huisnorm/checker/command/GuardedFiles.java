package nl.huisnorm.checker.command;

import java.io.IOException;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.RelatedFiles;

/**
 * The files that an input names, of which each is told to the guard before it is read: none is written over, whether or not it
 * can be read, and whether or not the input can.
 *
 * @param files the files
 * @param guard decides what is written over
 */
record GuardedFiles(RelatedFiles files, OutputGuard guard) implements RelatedFiles {

    @Override
    public byte[] bytes(String path) throws IOException {
        guard.read(files.name(path));
        return files.bytes(path);
    }

    @Override
    public String name(String path) {
        return files.name(path);
    }

    @Override
    public FacilityDocument facility(String name, byte[] bytes) throws UnreadableInputException {
        return files.facility(name, bytes);
    }

    @Override
    public RelatedFiles beside(String path) {
        return new GuardedFiles(files.beside(path), guard);
    }
}
