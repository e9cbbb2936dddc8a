package cn.unioncare.supervision.messages;

import cn.unioncare.organisation.OpenOffices;
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

    private final Addresses addresses;
    private final OpenOffices offices;
    private final TaskCounts tasks;

    Digests(Addresses addresses, OpenOffices offices, TaskCounts tasks) {
        this.addresses = addresses;
        this.offices = offices;
        this.tasks = tasks;
    }

    /** A fixed number of statements, however many people there are. */
    List<Digest> of(LocalDate day, Set<Channel.Kind> channels) {
        List<Addresses.Address> all = addresses.inUse().stream().filter(one -> channels.contains(one.channel())).toList();
        Map<String, Set<String>> groups = offices.of(all.stream().map(Addresses.Address::login).distinct().toList());
        Map<String, Count> claimed = tasks.claimed();
        Map<Set<String>, Count> waiting = tasks.waiting();
        Map<String, Set<Set<String>>> offers = byOffice(waiting.keySet());
        return all.stream().filter(one -> groups.containsKey(one.login()))
            .map(one -> digest(one, day, claimed.get(one.login()), groups.get(one.login()).stream()
                .flatMap(office -> offers.getOrDefault(office, Set.of()).stream()).distinct().map(waiting::get).toList()))
            .filter(digest -> digest.mine() + digest.claimable() > 0).toList();
    }

    // What is offered to two offices is one task to whoever holds both.
    private static Map<String, Set<Set<String>>> byOffice(Set<Set<String>> offers) {
        Map<String, Set<Set<String>>> found = new HashMap<>();
        offers.forEach(offer -> offer.forEach(office -> found.computeIfAbsent(office, any -> new HashSet<>()).add(offer)));
        return found;
    }

    static Digest digest(Addresses.Address to, LocalDate day, Count mine, List<Count> waiting) {
        List<Count> all = Stream.concat(Stream.ofNullable(mine), waiting.stream()).toList();
        return new Digest(to.login(), day, to.channel(), mine == null ? 0 : mine.tasks(),
            waiting.stream().mapToInt(Count::tasks).sum(), all.stream().mapToInt(Count::overdue).sum(),
            all.stream().map(Count::earliest).filter(Objects::nonNull).min(OffsetDateTime::compareTo), 0);
    }
}
