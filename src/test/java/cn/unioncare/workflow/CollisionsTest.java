package cn.unioncare.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.Test;

class CollisionsTest {

    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void the_second_at_a_parallel_join_succeeds_when_it_tries_again() {
        new Collisions().retried(() -> {
            if (tries.incrementAndGet() < 3) {
                throw new OptimisticLockingException("overtaken");
            }
        });

        assertThat(tries).hasValue(3);
    }

    @Test
    void who_is_overtaken_every_time_is_told() {
        assertThatThrownBy(() -> new Collisions().retried(() -> {
            tries.incrementAndGet();
            throw new OptimisticLockingException("overtaken");
        })).isInstanceOf(OptimisticLockingException.class);
        assertThat(tries).hasValue(4);
    }

    @Test
    void a_refusal_is_not_tried_again() {
        assertThatThrownBy(() -> new Collisions().retried(() -> {
            tries.incrementAndGet();
            throw new IllegalArgumentException("no");
        })).isInstanceOf(IllegalArgumentException.class);
        assertThat(tries).hasValue(1);
    }
}
