package cn.unioncare.nomination;

import cn.unioncare.organisation.Account;
import cn.unioncare.organisation.Role;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import cn.unioncare.workflow.Collisions;
import cn.unioncare.workflow.TaskCard;
import cn.unioncare.workflow.TaskDesk;
import cn.unioncare.workflow.TaskLists;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** 一并报送: several nominations of one union in one act, judged as one set; all of them go on, or none. */
@Service
public class JointSubmissions {

    private final Rounds rounds;
    private final Nominations nominations;
    private final TierReviews reviews;
    private final TaskLists lists;
    private final TaskDesk desk;
    private final Collisions collisions;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;

    JointSubmissions(Rounds rounds, Nominations nominations, TierReviews reviews, TaskLists lists, TaskDesk desk,
                     Collisions collisions, TransactionTemplate transaction, ObjectMapper json) {
        this.rounds = rounds;
        this.nominations = nominations;
        this.reviews = reviews;
        this.lists = lists;
        this.desk = desk;
        this.collisions = collisions;
        this.transaction = transaction;
        this.json = json;
    }

    /** @throws Refusal naming every nomination that cannot be submitted, or every limit that they would break together */
    public void submit(String round, JointSubmission submission, Account account) {
        collisions.retried(() -> transaction.executeWithoutResult(status -> together(round, submission, account)));
    }

    private void together(String number, JointSubmission submission, Account account) {
        Round round = rounds.seen(number, account.person().union());
        if (!account.actor().is(Role.APPROVER.code())) {
            throw Refusal.forbidden("一并报送由审核工会的审批人办理");
        }
        List<Nomination> chosen = new ArrayList<>();
        List<String> tasks = tasks(round, submission, account, chosen);
        reviews.reserve(round, account.person().union(), chosen);
        tasks.forEach(task -> desk.complete(task, json.valueToTree(submission.each()), true, account));
    }

    private List<String> tasks(Round round, JointSubmission submission, Account account, List<Nomination> chosen) {
        List<String> tasks = new ArrayList<>();
        List<FieldError> missing = new ArrayList<>();
        for (int i = 0; i < submission.nominations().size(); i++) {
            String number = submission.nominations().get(i);
            Optional<TaskCard> task = waiting(number, account);
            Optional<Nomination> nomination = task.flatMap(card -> nominations.find(new CaseId(card.caseId())))
                .filter(found -> found.round().equals(round.id()));
            if (nomination.isEmpty()) {
                missing.add(new FieldError("nominations[" + i + "]", "还在审核、征求意见，或者已由他人签收、办结，现在不能报送"));
            } else {
                chosen.add(nomination.get());
                tasks.add(task.get().id());
            }
        }
        if (!missing.isEmpty()) {
            throw Refusal.conflict(missing, missing.size() + " 项不能报送，全部没有报送，请刷新后重新选择");
        }
        return tasks;
    }

    private Optional<TaskCard> waiting(String number, Account account) {
        return lists.list(account.person(), new TaskLists.Wish(TaskLists.Scope.OPEN, Step.CHOOSE_AND_SUBMIT.element(), number,
            null, null, TaskLists.Sort.CREATED, 1, null)).items().stream().findFirst();
    }
}
