package nl.huisnorm.checker.report.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.XMPBasicSchema;
import org.apache.xmpbox.xml.DomXmpParser;
import org.apache.xmpbox.xml.XmpParsingException;
import org.apache.xmpbox.xml.XmpSerializer;

/**
 * Lays out a page and writes it as PDF/A-2a that is PDF/UA too: tagged, with its font and colours in it, and nothing fetched from
 * anywhere. The day of the assessment is the only date in it, so that the same page gives the same bytes.
 */
final class PdfFile {

    /** Where programs find in a file what it is a report of. */
    static final String BASIS = "HuisnormBasis";

    private static final int REGULAR = 400;
    private static final int RADIX = 16;
    private static final int DIGITS = 15;

    static {
        // it writes to the error output, and names what it lays out
        XRLog.setLoggingEnabled(false);
    }

    private PdfFile() {}

    /**
     * Writes it.
     *
     * @param day the day that stands in the file as the day it was made
     * @param basis what was judged and by what, which programs read
     */
    static void write(Page page, LocalDate day, String basis, OutputStream out) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .withProducer("Huisnorm")
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useFont(Letters::open, Letters.FONT, REGULAR, FontStyle.NORMAL, true);
        builder.useExternalResourceAccessControl(
                (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.withW3cDocument(page.document(), null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            // the file is known by what stands on its pages
            document.setDocumentId(Long.parseLong(page.digest().substring(0, DIGITS), RADIX));
            document.getDocumentInformation().setCustomMetadataValue(BASIS, basis);
            date(document, GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC)));
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            document.save(whole);
            whole.writeTo(out);
        }
    }

    /** Sets the day in both places where a file tells when it was made. */
    private static void date(PDDocument document, Calendar day) throws IOException {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setCreationDate(day);
        information.setModificationDate(day);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        try (InputStream in = metadata.exportXMPMetadata()) {
            XMPMetadata told = new DomXmpParser().parse(in);
            XMPBasicSchema basic = told.getXMPBasicSchema();
            basic.setCreateDate(day);
            basic.setModifyDate(day);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new XmpSerializer().serialize(told, bytes, true);
            metadata.importXMPMetadata(bytes.toByteArray());
        } catch (XmpParsingException | TransformerException e) {
            throw new IllegalStateException("what the file says of itself cannot be read back", e);
        }
    }
}
