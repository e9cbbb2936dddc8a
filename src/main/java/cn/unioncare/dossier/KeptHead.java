package cn.unioncare.dossier;

import cn.unioncare.audit.HeadFile;
import cn.unioncare.audit.HeadList;
import cn.unioncare.audit.HeadList.End;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A daily head that was kept outside, and what a dossier is when it is held against it.
 *
 * @param list that belongs to it
 */
record KeptHead(HeadFile head, HeadList list) {

    /**
     * @param damages  in what they contradict each other, in Chinese
     * @param said     what the comparison proves, and what not
     * @param possible whether the head can say anything of this dossier
     */
    record Comparison(List<String> damages, List<String> said, boolean possible) {

        static Comparison wrong(String damage) {
            return new Comparison(List.of(damage), List.of(), true);
        }
    }

    /** @throws Unreadable if one of the files is missing, cannot be opened or is something else */
    static KeptHead read(String head, String list) throws IOException {
        byte[] json = Files.readAllBytes(Unreadable.opened("链头文件", head));
        try (InputStream packed = Files.newInputStream(Unreadable.opened("链头清单", list))) {
            return new KeptHead(headIn(json, head), listIn(packed, list));
        }
    }

    private static HeadFile headIn(byte[] json, String name) throws Unreadable {
        try {
            HeadFile head = DossierJson.read(json, HeadFile.class);
            if (head.day() != null && head.digest() != null && head.list() != null) {
                return head;
            }
        } catch (IOException | RuntimeException strange) {
            // Said below.
        }
        throw new Unreadable("链头文件 " + name + " 不能识别：不是本系统导出的链头文件");
    }

    private static HeadList listIn(InputStream packed, String name) throws Unreadable {
        try {
            return HeadList.read(packed);
        } catch (IOException | RuntimeException strange) {
            throw new Unreadable("链头清单 " + name + " 不能识别：不是本系统导出的链头清单");
        }
    }

    /** @param own how the chain stands in the head that lies in the dossier */
    Comparison with(ChainOfDossier chain, DayHead own) {
        LocalDate day = head.day();
        if (!list.digest().equals(head.list())) {
            return Comparison.wrong("所附清单与 " + day + " 的链头文件不配套");
        }
        if (day.equals(own.day().day()) && !head.digest().equals(own.day().digest())) {
            return Comparison.wrong("卷宗所附的 " + day + " 链头与外存的总摘要不同");
        }
        long until = chain.until(day);
        Optional<End> listed = list.of(chain.caseId());
        if (listed.isEmpty() && until == 0) {
            return new Comparison(List.of(), List.of("外存的 " + day + " 链头早于本案的第一条记录，不能用来核对本卷宗，请用较近的链头"), false);
        }
        // A case goes on after its dossier was taken out, also on that day.
        if (listed.filter(end -> end.seq() > until).isPresent() && !day.isBefore(chain.lastDay())) {
            return new Comparison(List.of(), List.of("外存的 " + day + " 链头晚于卷宗的导出：导出以后本案又有 " + (listed.get().seq() - until)
                + " 条记录，不能用来核对本卷宗，请用 " + chain.lastDay() + " 以前的链头"), false);
        }
        if (listed.filter(end -> end.seq() == until && end.isOf(chain.hashAt(until))).isEmpty()) {
            return Comparison.wrong("操作记录与外存的 " + day + " 链头清单不符：第 " + Math.max(until, 1) + " 号或以前的记录被重写");
        }
        return new Comparison(List.of(), agreed(chain, until, own.day().day()), true);
    }

    private List<String> agreed(ChainOfDossier chain, long until, LocalDate own) {
        LocalDate day = head.day();
        List<String> said = new ArrayList<>(List.of("与外存的 " + day + " 链头比对：相符（总摘要 " + head.digest() + "），本案第 1 至 " + until
            + " 号记录在该日以后没有被重写。"));
        long later = chain.length() - until;
        if (day.isBefore(own)) {
            said.add("外存链头早于卷宗所附的 " + own + " 链头：其后的 " + later + " 条记录不在比对之内；手中有较近的链头的，请再比对。");
        } else if (day.isAfter(own)) {
            said.add("外存链头晚于卷宗所附的 " + own + " 链头：卷宗的 " + chain.length() + " 条记录，包括导出这一条，全部在比对之内。");
        } else {
            said.add("外存链头与卷宗所附的是同一日；其后的 " + later + " 条记录不在比对之内。");
        }
        return said;
    }
}
