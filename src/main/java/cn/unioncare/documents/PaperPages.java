package cn.unioncare.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlCursor;

/**
 * Papers of one template in one file, each on a page of its own. They bring nothing along that the template does not bring,
 * so only what stands in their bodies has to be put together.
 */
final class PaperPages {

    private static final QName SECTION =
        new QName("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "sectPr");

    private PaperPages() { }

    /** @param papers at least one */
    static byte[] of(List<byte[]> papers) {
        if (papers.size() == 1) {
            return papers.get(0);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument whole = document(papers.get(0))) {
            for (byte[] paper : papers.subList(1, papers.size())) {
                append(paper, whole);
            }
            whole.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory failed", impossible);
        }
        return bytes.toByteArray();
    }

    private static void append(byte[] paper, XWPFDocument whole) throws IOException {
        try (XWPFDocument next = document(paper);
                XmlCursor from = next.getDocument().getBody().newCursor();
                XmlCursor to = whole.getDocument().getBody().newCursor()) {
            next.getParagraphs().get(0).setPageBreak(true);
            beforeTheSection(to);
            for (boolean more = from.toFirstChild(); more; more = from.toNextSibling()) {
                if (!from.getName().equals(SECTION)) {
                    from.copyXml(to);
                }
            }
        }
    }

    // The page's size and margins stand last in the body, and once.
    private static void beforeTheSection(XmlCursor body) {
        if (!body.toLastChild() || !body.getName().equals(SECTION)) {
            throw new IllegalStateException("the template does not say how its page is laid out");
        }
    }

    private static XWPFDocument document(byte[] paper) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(paper));
    }
}
