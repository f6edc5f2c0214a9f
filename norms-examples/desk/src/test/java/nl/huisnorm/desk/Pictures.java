package nl.huisnorm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;

/**
 * The pictures of the guide. Beside each lies the text that could be read on it when it was taken, with the
 * digest of the picture: the build looks whether that text still comes out, so that a picture which shows what is
 * no longer so is found without these programs. With {@code -Ddesk.pictures=true} both are made anew.
 */
final class Pictures {

    private static final int LARGEST = 160_000;

    private Pictures() {}

    /**
     * The guide has this picture, as far as letters of other makers let it be the same: the same words, of the
     * same size, and not too large.
     *
     * @param words what can be read on it, line by line
     */
    static void shows(String name, Path made, List<String> words) throws IOException {
        shows(Desk.OF_THE_GUIDE, name, made, words);
    }

    /** The same of the pictures in another folder. */
    static void shows(Path folder, String name, Path made, List<String> words) throws IOException {
        List<String> lines = words.stream()
                .map(line -> line.replaceAll("\\s+", " ").strip())
                .filter(line -> !line.isEmpty())
                .toList();
        assertThat(lines).as(name).hasSizeGreaterThan(3);
        Path shown = folder.resolve(name + ".png");
        Path text = folder.resolve(name + ".txt");
        Files.createDirectories(Desk.PICTURES);
        Files.copy(made, Desk.PICTURES.resolve(name + ".png"), StandardCopyOption.REPLACE_EXISTING);
        if (Boolean.getBoolean("desk.pictures")) {
            Files.createDirectories(folder);
            Files.copy(made, shown, StandardCopyOption.REPLACE_EXISTING);
            List<String> all = new ArrayList<>(List.of("sha256 " + digest(shown)));
            all.addAll(lines);
            Files.write(text, all);
        }
        assertThat(shown).isRegularFile();
        List<String> then = Files.readAllLines(text);
        assertThat(withoutDigests(then.subList(1, then.size())))
                .as("%s; -Ddesk.pictures=true makes it anew", name)
                .isEqualTo(withoutDigests(lines));
        BufferedImage one = picture(made);
        BufferedImage other = picture(shown);
        assertThat(List.of(other.getWidth(), other.getHeight()))
                .as("%s; -Ddesk.pictures=true makes it anew", name)
                .isEqualTo(List.of(one.getWidth(), one.getHeight()));
        assertThat(Files.size(shown)).as(name).isLessThan(LARGEST);
    }

    /** What is told but for the digest of a file that a spreadsheet program saved at some moment, and where its width breaks a line. */
    private static String withoutDigests(List<String> lines) {
        return String.join(" ", lines).replaceAll("\\b[0-9a-f]{64}\\b", "…");
    }

    /** A picture of the first page on which something stands, or of a part of it, with what can be read there. */
    static void showsPage(String name, Path pdf, String text, List<String> part) throws Exception {
        for (int page = 1; page < 300; page++) {
            String number = String.valueOf(page);
            if (Desk.fine("pdftotext", "-f", number, "-l", number, pdf.toString(), "-")
                    .contains(text)) {
                String made = Files.createTempDirectory("picture").resolve(name).toString();
                List<String> draw =
                        new ArrayList<>(List.of("pdftoppm", "-png", "-f", number, "-l", number, "-singlefile"));
                draw.addAll(part);
                draw.addAll(List.of(pdf.toString(), made));
                Desk.fine(draw.toArray(String[]::new));
                List<String> read = new ArrayList<>(List.of("pdftotext", "-f", number, "-l", number));
                read.addAll(part);
                read.addAll(List.of(pdf.toString(), "-"));
                shows(
                        name,
                        Path.of(made + ".png"),
                        Desk.fine(read.toArray(String[]::new)).lines().toList());
                return;
            }
        }
        throw new AssertionError("nothing in " + pdf + " says " + text);
    }

    private static BufferedImage picture(Path file) throws IOException {
        return Objects.requireNonNull(ImageIO.read(file.toFile()), () -> file + " is no picture");
    }

    private static String digest(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
