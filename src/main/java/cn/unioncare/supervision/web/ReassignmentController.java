package cn.unioncare.supervision.web;

import cn.unioncare.shared.Actor;
import cn.unioncare.supervision.ReassignmentWish;
import cn.unioncare.supervision.Reassignments;
import cn.unioncare.workflow.Collisions;
import cn.unioncare.workflow.TaskHolder;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 转办 over HTTP. */
@RestController
@RequestMapping("/api/reassignments")
@Tag(name = "reassignments", description = "转办")
class ReassignmentController {

    record Holders(List<TaskHolder> items) { }

    /** @param moved how many tasks */
    record Done(int moved) { }

    private final Reassignments reassignments;
    private final Collisions collisions;

    ReassignmentController(Reassignments reassignments, Collisions collisions) {
        this.reassignments = reassignments;
        this.collisions = collisions;
    }

    @GetMapping
    @Operation(summary = "本级及下级签收了任务尚未办结的人员，期限最早的在前，至多 200 人")
    Holders holders(Actor actor) {
        return new Holders(reassignments.holders(actor));
    }

    @GetMapping("/{login}")
    @Operation(summary = "一名人员手中的任务，以及可以接办的同岗位人员")
    Reassignments.InHand inHand(@PathVariable String login, Actor actor) {
        return reassignments.of(login, actor);
    }

    @PostMapping("/{login}")
    @Operation(summary = "转办：把此人签收的任务（tasks，省略为全部）转给同岗位的他人（to，省略为退回本组），写明理由；期限不变，"
        + "回避和职责分离按接收人重新核对，双方账号记入办理记录")
    Done move(@PathVariable String login, @Valid @RequestBody ReassignmentWish wish, Actor actor) {
        AtomicInteger moved = new AtomicInteger();
        collisions.retried(() -> moved.set(reassignments.move(login, wish, actor)));
        return new Done(moved.get());
    }
}
