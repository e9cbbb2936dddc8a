package cn.unioncare.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Service;

import cn.unioncare.audit.Comparison.Chain;
import cn.unioncare.audit.Comparison.Day;
import cn.unioncare.shared.Refusal;
import cn.unioncare.vault.Vault;

/**
 * Holds the ledger against heads that were kept outside. Who rewrites a chain and recomputes all its hashes leaves
 * nothing inside that could tell; the day's digest, which nobody inside can reach, differs.
 */
@Service
public class HeadComparisons {

    public static final int MOST_FILES = 31;

    private final DailyHeads heads;
    private final Vault vault;

    HeadComparisons(DailyHeads heads, Vault vault) {
        this.heads = heads;
        this.vault = vault;
    }

    /**
     * @param files the heads of one day or several
     * @param list  the list of one of them
     * @throws Refusal 400 for what is no head of this installation, or a list that belongs to none of them
     */
    public Comparison compare(List<HeadFile> files, Optional<HeadList> list) {
        refuseStrange(files);
        Optional<HeadFile> listed = list.map(known -> files.stream().filter(file -> file.list().equals(known.digest())).findFirst()
                .orElseThrow(() -> Refusal.invalid("list", "清单与所选链头文件不配套，或者清单已被改动")));
        List<Day> days = files.stream().sorted(Comparator.comparing(HeadFile::day)).map(this::day).toList();
        List<Chain> chains = listed.map(file -> chains(file.day(), list.orElseThrow())).orElse(List.of());
        Optional<LocalDate> first = days.stream().filter(day -> !day.same()).map(Day::day).findFirst();
        return new Comparison(first.isEmpty(), first.orElse(null), days, list.isPresent(), chains);
    }

    private void refuseStrange(List<HeadFile> files) {
        if (files.isEmpty() || files.size() > MOST_FILES) {
            throw Refusal.invalid("head", "请选择 1 至 " + MOST_FILES + " 个链头文件");
        }
        if (files.stream().anyMatch(file -> !file.isOurs(vault))) {
            throw Refusal.invalid("head", "链头文件的校验码不符：不是本系统导出的，或者导出以后被改动，不能作为比对依据");
        }
    }

    private Day day(HeadFile then) {
        DailyHead now = heads.of(then.day());
        return new Day(then.day(), now.digest().equals(then.digest()) && now.chains() == then.chains(), then.chains(),
                now.chains(), then.digest(), now.digest());
    }

    private List<Chain> chains(LocalDate day, HeadList list) {
        Map<String, HeadList.End> left = new HashMap<>(list.ends());
        List<Chain> chains = new ArrayList<>();
        heads.of(day, now -> {
            String fingerprint = HeadList.fingerprint(now.caseId());
            HeadList.End then = left.remove(fingerprint);
            if (then == null) {
                chains.add(new Chain(now.caseId(), fingerprint, Damage.BACKDATED, 0, now.seq()));
            } else if (!then.is(now)) {
                chains.add(new Chain(now.caseId(), fingerprint, Damage.REWRITTEN, then.seq(), now.seq()));
            }
        });
        left.forEach((fingerprint, then) -> chains.add(new Chain(null, fingerprint, Damage.GONE, then.seq(), 0)));
        return chains.stream().sorted(Comparator.comparing(Chain::fingerprint)).limit(Verification.MOST_PROBLEMS).toList();
    }
}
