package cn.unioncare.vault;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares the keys with those that the data was written with, before the doors open and whenever the keys change. With
 * another index key nobody would be found any more and every household could be filed twice, without a single error.
 */
@Component
class KeyRegister implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRegister.class);

    private final Keys keys;
    private final KeyTable table;
    private final SealedRows rows;
    private final List<SealedColumns> stores;
    private KeyRing entered;

    KeyRegister(Keys keys, KeyTable table, SealedRows rows, List<SealedColumns> stores) {
        this.keys = keys;
        this.table = table;
        this.rows = rows;
        this.stores = List.copyOf(stores);
    }

    /** @throws KeysUnusable if a key is not the one that it was, or one is missing that rows still need */
    @Override
    public void afterSingletonsInstantiated() {
        KeyRing ring = keys.now();
        for (KeyTable.Known known : table.all()) {
            known.version().filter(version -> !ring.versions().contains(version))
                .ifPresent(version -> refuseIfNeeded(known, version));
        }
        enter(ring);
    }

    /** Notices versions that have come since, also for a node that has nothing to read. */
    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    synchronized void look() {
        KeyRing ring = keys.again();
        if (ring != entered) {
            try {
                enter(ring);
            } catch (KeysUnusable confused) {
                entered = ring;
                LOG.error("do not go on with these keys: {}", confused.getMessage());
            }
        }
    }

    /** @throws KeysUnusable if a key of that name has already been in use and was another */
    synchronized void enter(KeyRing ring) {
        Map<String, KeyTable.Known> known = table.all().stream()
            .collect(Collectors.toMap(KeyTable.Known::name, Function.identity()));
        for (NamedKey key : ring.all()) {
            KeyTable.Known before = known.get(key.name());
            if (before == null) {
                table.add(key);
            } else if (!before.checkValue().equals(key.checkValue())) {
                throw new KeysUnusable("密钥“" + key.name() + "”不是本系统的数据所用的那一个（校验值不符），请换回原来的密钥");
            } else if (before.retiredAt().isPresent() && key.name().equals(KeyTable.DATA + ring.current())) {
                table.useAgain(key.name());
            }
        }
        entered = ring;
    }

    List<SealedColumn> columns() {
        return stores.stream().flatMap(store -> store.sealedColumns().stream()).toList();
    }

    private void refuseIfNeeded(KeyTable.Known known, int version) {
        // A node that learnt of the new version late may have written after the rotation had looked.
        if (known.retiredAt().isEmpty() || columns().stream().anyMatch(column -> rows.count(column, version) > 0)) {
            throw new KeysUnusable("数据库中还有内容由密钥“" + known.name() + "”加密，而密钥中没有这一版本。请补回；需要停用的，"
                + "先完成密钥轮换，确认该版本已停用后再去掉");
        }
        table.forget(known.name());
    }
}
