package cn.unioncare.supervision.messages;

import cn.unioncare.inspection.WaitingFindings;
import cn.unioncare.organisation.OpenOffices;
import cn.unioncare.organisation.Role;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.statistics.Urgings;
import cn.unioncare.workflow.TaskCounts;
import cn.unioncare.workflow.TaskCounts.Count;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What each person is told on a day. Whoever has nothing to do is told nothing, and nobody who is away. */
@Component
class Digests {

    private static final List<String> OWING = List.of(Role.CLERK.office(), Role.REVIEWER.office(), Role.APPROVER.office());

    private final Addresses addresses;
    private final OpenOffices offices;
    private final TaskCounts tasks;
    private final Urgings urgings;
    private final WaitingFindings findings;

    Digests(Addresses addresses, OpenOffices offices, TaskCounts tasks, Urgings urgings, WaitingFindings findings) {
        this.addresses = addresses;
        this.offices = offices;
        this.tasks = tasks;
        this.urgings = urgings;
        this.findings = findings;
    }

    /** A fixed number of statements, however many people there are. @param since when the digests before were made */
    List<Digest> of(LocalDate day, Set<Channel.Kind> channels, OffsetDateTime since) {
        List<Addresses.Address> all = addresses.inUse().stream().filter(one -> channels.contains(one.channel())).toList();
        Map<String, Set<String>> groups = offices.of(all.stream().map(Addresses.Address::login).distinct().toList());
        Map<String, Count> claimed = tasks.claimed();
        Map<Set<String>, Count> waiting = tasks.waiting();
        Map<String, Set<Set<String>>> offers = byOffice(waiting.keySet());
        Map<UnionCode, Integer> urged = urgings.since(since);
        Map<UnionCode, Integer> found = new HashMap<>();
        findings.byUnion().forEach((union, owed) -> found.put(union, owed.count()));
        return all.stream().filter(one -> groups.containsKey(one.login()))
            .map(one -> digest(one, day, owed(groups.get(one.login()), urged), owed(groups.get(one.login()), found), claimed.get(one.login()), groups.get(one.login()).stream()
                .flatMap(office -> offers.getOrDefault(office, Set.of()).stream()).distinct().map(waiting::get).toList()))
            .filter(digest -> digest.mine() + digest.claimable() + digest.urged() + digest.findings() > 0).toList();
    }

    // Who writes, checks and signs what a union owes. Whoever holds two of these offices is told once.
    private static int owed(Set<String> groups, Map<UnionCode, Integer> byUnion) {
        return byUnion.entrySet().stream().filter(one -> OWING.stream().anyMatch(office -> groups.contains(one.getKey().value() + "-" + office)))
            .mapToInt(Map.Entry::getValue).sum();
    }

    // What is offered to two offices is one task to whoever holds both.
    private static Map<String, Set<Set<String>>> byOffice(Set<Set<String>> offers) {
        Map<String, Set<Set<String>>> found = new HashMap<>();
        offers.forEach(offer -> offer.forEach(office -> found.computeIfAbsent(office, any -> new HashSet<>()).add(offer)));
        return found;
    }

    static Digest digest(Addresses.Address to, LocalDate day, int urged, int findings, Count mine, List<Count> waiting) {
        List<Count> all = Stream.concat(Stream.ofNullable(mine), waiting.stream()).toList();
        return new Digest(to.login(), day, to.channel(), mine == null ? 0 : mine.tasks(),
            waiting.stream().mapToInt(Count::tasks).sum(), all.stream().mapToInt(Count::overdue).sum(), urged, findings,
            all.stream().map(Count::earliest).filter(Objects::nonNull).min(OffsetDateTime::compareTo), 0);
    }
}
