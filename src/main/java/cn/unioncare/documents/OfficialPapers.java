package cn.unioncare.documents;

import cn.unioncare.documents.OfficialPaper.Format;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;

/** Official papers in the layout of the notices, filled in from templates that can be edited in Word. */
@Service
public class OfficialPapers {

    private static final Pattern UNFIT = Pattern.compile("[\\\\/:*?\"<>|\\p{Cc}]");
    private static final int LONGEST_NAME = 80;

    private final Map<String, PaperTemplate> templates = new ConcurrentHashMap<>();

    /**
     * @param template the name of a file in {@code papers/}, without its ending
     * @param name     of the file that is made, in Chinese and without an ending
     * @param format   {@code EXCEL} only where the template repeats a row
     */
    public OfficialPaper fill(String template, String name, Format format, PaperContent content) {
        return fillEach(template, name, format, Map.of("汇总表", content));
    }

    /**
     * The same paper several times in one file: each begins a page of its own, or is a sheet of its own.
     *
     * @param papers at least one, in their order, each by the name of its sheet
     */
    public OfficialPaper fillEach(String template, String name, Format format, Map<String, PaperContent> papers) {
        PaperTemplate found = template(template);
        byte[] bytes = format == Format.WORD ? PaperPages.of(papers.values().stream().map(found::filledWith).toList())
            : PaperSheet.of(found, papers);
        return new OfficialPaper(fit(name) + "." + format.ending(), format, bytes);
    }

    /** Whether there is such a template. */
    public boolean has(String template) {
        return file(template).exists();
    }

    private PaperTemplate template(String name) {
        return templates.computeIfAbsent(name, missing -> {
            try {
                return new PaperTemplate(file(missing).getContentAsByteArray());
            } catch (IOException e) {
                throw new UncheckedIOException("no template of that name: " + missing, e);
            }
        });
    }

    private static ClassPathResource file(String template) {
        return new ClassPathResource("papers/" + template + ".docx");
    }

    // As file systems take it.
    private static String fit(String name) {
        String fit = UNFIT.matcher(name).replaceAll("").strip();
        return fit.length() <= LONGEST_NAME ? fit : fit.substring(0, LONGEST_NAME);
    }
}
