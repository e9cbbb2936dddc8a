package cn.unioncare.workflow;

import java.util.function.Supplier;

/**
 * The one door through which a person's work enters the engine. Commands that change the course of a case are refused
 * inside the engine unless they come through here, whatever way they were sent.
 */
public final class Door {

    private static final ThreadLocal<Integer> OPEN = ThreadLocal.withInitial(() -> 0);

    private Door() { }

    static <T> T open(Supplier<T> work) {
        OPEN.set(OPEN.get() + 1);
        try {
            return work.get();
        } finally {
            OPEN.set(OPEN.get() - 1);
            if (OPEN.get() == 0) {
                OPEN.remove();
            }
        }
    }

    /** @return whether this thread came through the product's own API */
    public static boolean isOpen() {
        return OPEN.get() > 0;
    }
}
