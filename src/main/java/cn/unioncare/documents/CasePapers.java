package cn.unioncare.documents;

import cn.unioncare.privacy.Holding;
import cn.unioncare.privacy.Holding.Group;
import cn.unioncare.privacy.Holding.Line;
import cn.unioncare.shared.CaseId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The scanned papers and the written notices of a case: told to whom the case is about, and gone with it. A flow whose cases follow
 * another flow's asks for its own here.
 */
@Component
public class CasePapers {

    private final FileStore files;
    private final Letters letters;
    private final List<FilesOfOthers> others;

    CasePapers(FileStore files, Letters letters, List<FilesOfOthers> others) {
        this.files = files;
        this.letters = letters;
        this.others = List.copyOf(others);
    }

    /** What a person may be told of them. */
    public List<Holding> about(CaseId caseId) {
        return Stream.concat(files.of(caseId).stream()
            .filter(file -> others.stream().noneMatch(rule -> rule.mayTellOfOthers(file.place().orElseThrow().step())))
            .map(CasePapers::file), letters.of(caseId).stream().map(CasePapers::letter)).toList();
    }

    public void erase(CaseId caseId) {
        files.erase(caseId);
        letters.erase(caseId);
    }

    private static Holding file(StoredFile file) {
        return new Holding(Group.FILE, file.name(), List.of(new Line("大小", (file.size() + 1023) / 1024 + " KB")));
    }

    private static Holding letter(Letter letter) {
        return new Holding(Group.LETTER, letter.kind().title() + " " + letter.number(),
            List.of(new Line("日期", letter.issuedOn().toString()), new Line("全文", letter.text())));
    }
}
