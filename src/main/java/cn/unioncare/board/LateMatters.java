package cn.unioncare.board;

import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What unions owe past its day and what is no step of the engine's. A bean of each module that has something of the kind to
 * count, and a page on which it stands; the page takes {@code late}, {@code union} and {@code own} behind its address.
 */
public interface LateMatters {

    /** @param name in Chinese; page the address of the list */
    record Kind(String kind, String name, String page) { }

    /** @param earliest the day that passed first */
    record Late(int count, LocalDate earliest) {

        Late plus(Late other) {
            return new Late(count + other.count, earliest.isBefore(other.earliest) ? earliest : other.earliest);
        }
    }

    Kind kind();

    /**
     * In one statement.
     *
     * @param unions of which
     * @param today  before which it should have been done
     * @param kept   cases that are kept from whoever looks
     * @return by union; whoever is not late is not there
     */
    Map<UnionCode, Late> late(String[] unions, LocalDate today, Set<CaseId> kept);
}
