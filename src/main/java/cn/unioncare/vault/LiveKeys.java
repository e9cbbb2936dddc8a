package cn.unioncare.vault;

import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Keys from a file, read anew when the file has changed: so that every node uses a new version within seconds. Only
 * versions may come and {@code current} may move. Whatever else stands in the file waits for the next start, since what
 * is open in this moment must stay open.
 */
class LiveKeys implements Keys {

    private static final Logger LOG = LoggerFactory.getLogger(LiveKeys.class);

    private final KeyFile file;
    private KeyFile.Stamp read;
    private volatile KeyRing ring;

    /** @throws KeysUnusable if the file is missing or unfit */
    LiveKeys(KeyFile file) {
        this.file = file;
        this.read = file.stamp();
        this.ring = file.read();
    }

    @Override
    public KeyRing now() {
        return ring;
    }

    /** Does nothing while the file stays as it was, so that a broken value cannot make the server read all day. */
    @Override
    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    public synchronized KeyRing again() {
        KeyFile.Stamp stamp = file.stamp();
        if (!stamp.equals(read)) {
            read = stamp;
            take();
        }
        return ring;
    }

    private void take() {
        try {
            KeyRing found = file.read();
            if (!ring.isContainedIn(found)) {
                LOG.error("{} lacks or changes a key that is in use; the keys stay as they are", file.path());
                return;
            }
            LOG.info("the keys were read again: {}", found);
            ring = found;
        } catch (KeysUnusable unfit) {
            LOG.error("{} cannot be used, the keys stay as they are: {}", file.path(), unfit.getMessage());
        }
    }
}
