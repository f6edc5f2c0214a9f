package nl.huisnorm.permitservice.judging;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import nl.huisnorm.io.read.RelatedFiles;

/**
 * The files that were sent with an input. A program that sends a file tells its name and seldom its folder: a file is found by the path
 * that the input says, or else by the end of that path, where one file alone has that name.
 */
record SentFiles(Map<String, byte[]> files) implements RelatedFiles {

    @Override
    public byte[] bytes(String path) throws IOException {
        byte[] exact = files.get(path);
        if (exact != null) {
            return exact;
        }
        List<String> alike = files.keySet().stream()
                .filter(name -> last(name).equals(last(path)))
                .toList();
        byte[] only = alike.size() == 1 ? files.get(alike.get(0)) : null;
        if (only == null) {
            throw new NoSuchFileException(path);
        }
        return only;
    }

    private static String last(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
