package cn.unioncare.nomination;

import cn.unioncare.documents.StepFile.Entry;
import cn.unioncare.nomination.NominationFile.Said;
import cn.unioncare.organisation.People;
import cn.unioncare.organisation.Role;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.UnionCode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Which union did each step of a nomination, in which office. The way tells the union; where it does not, as of a
 * disqualification or once the file is destroyed, the account of whoever did it.
 */
@Component
class NominationTrail {

    static final String SYSTEM = "系统";

    /**
     * Who did a step.
     *
     * @param office empty where it cannot be told any more
     */
    record Hand(UnionCode union, String unionName, Optional<Role> office, String officeName) {

        String words() {
            return unionName + officeName;
        }
    }

    private final NominationFile file;
    private final People people;
    private final Unions unions;

    NominationTrail(NominationFile file, People people, Unions unions) {
        this.file = file;
        this.people = people;
        this.unions = unions;
    }

    /** By the number of the entry. Two statements, however many steps there are. */
    Map<Integer, Hand> of(Nomination nomination, RoundWays ways) {
        List<Said> said = file.said(nomination.id());
        Map<String, UnionCode> accounts = people.unionsOf(said.stream().map(one -> one.entry().actor()).collect(Collectors.toSet()));
        Map<Integer, UnionCode> acting = new LinkedHashMap<>();
        said.forEach(one -> acting.put(one.entry().seq(), onTheWay(one, nomination, ways.from(nomination.owner()))
            .or(() -> Optional.ofNullable(accounts.get(one.entry().actor()))).orElse(nomination.owner())));
        Map<UnionCode, String> names = namesOf(acting.values());
        return said.stream().map(Said::entry).collect(Collectors.toMap(Entry::seq,
            entry -> hand(acting.get(entry.seq()), names, entry)));
    }

    static Hand hand(UnionCode union, String unionName, Role office, Entry<Step> entry) {
        return new Hand(union, unionName, Optional.of(office), named(office) + inPlace(entry));
    }

    private static Optional<UnionCode> onTheWay(Said said, Nomination nomination, List<Union> way) {
        return switch (said.entry().step()) {
            case VERIFY_NOMINATION, CHOOSE_AND_SUBMIT -> at(said, nomination, way);
            case GIVE_OPINION -> said.tier() == NominationFile.IN_THE_UNIT ? Optional.of(nomination.owner()) : at(said, nomination, way);
            case STOP_NOMINATION -> Optional.empty();
            default -> Optional.of(nomination.owner());
        };
    }

    private static Optional<UnionCode> at(Said said, Nomination nomination, List<Union> way) {
        return nomination.erased().isEmpty() && said.tier() >= 0 && said.tier() < way.size()
            ? Optional.of(way.get(said.tier()).code()) : Optional.empty();
    }

    private Map<UnionCode, String> namesOf(Collection<UnionCode> codes) {
        return unions.namesOf(codes.stream().distinct().toList());
    }

    private static Hand hand(UnionCode union, Map<UnionCode, String> names, Entry<Step> entry) {
        Optional<Role> office = entry.step() == Step.STOP_NOMINATION ? stopping(entry) : entry.step().office();
        return new Hand(union, names.get(union), office,
            entry.step() == Step.CHECK_CONDITIONS ? SYSTEM : office.map(NominationTrail::named).orElse("") + inPlace(entry));
    }

    /** What stands behind the office where somebody did it for one who was away. */
    static String inPlace(Entry<Step> entry) {
        return entry.inPlaceOf() == null ? "" : "（代办）";
    }

    private static Optional<Role> stopping(Entry<Step> entry) {
        return Optional.of(entry).filter(Entry::isKept)
            .map(kept -> NominationTexts.isDisqualification(kept) ? Role.APPROVER : Role.CLERK);
    }

    // The catalogue's name for the approver is that of archiving: nothing is 认定 here.
    private static String named(Role office) {
        return office == Role.APPROVER ? "审批人" : office.label();
    }
}
