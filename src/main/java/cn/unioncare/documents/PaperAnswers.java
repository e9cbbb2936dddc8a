package cn.unioncare.documents;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** How a paper goes over HTTP: to be kept as a file under its Chinese name (RFC 5987), and by nobody on the way. */
public final class PaperAnswers {

    private PaperAnswers() { }

    public static ResponseEntity<byte[]> of(OfficialPaper paper) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore().cachePrivate())
            .contentType(MediaType.parseMediaType(paper.format().type()))
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(paper.fileName(), StandardCharsets.UTF_8).build().toString())
            .header("X-Content-Type-Options", "nosniff").body(paper.content());
    }
}
