package cn.unioncare.benchmark;

import cn.unioncare.UnionCare;
import cn.unioncare.hardship.Applications;
import cn.unioncare.hardship.CaseViews;
import cn.unioncare.hardship.HardshipApplication;
import cn.unioncare.organisation.Account;
import cn.unioncare.organisation.People;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.JobsAsTheyAreRun;
import cn.unioncare.workflow.TaskCard;
import cn.unioncare.workflow.TaskDesk;
import cn.unioncare.workflow.TaskLists;
import cn.unioncare.workflow.UnionCareClock;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validator;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The product as it is delivered, driven at the door that its web controllers use, by people who have signed in. */
final class ProductSide implements AutoCloseable {

    private final ConfigurableApplicationContext product;
    private final Households households;
    private final ObjectMapper json;
    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, JsonNode> bodies = new HashMap<>();

    ProductSide(DataSource database) {
        product = new SpringApplicationBuilder(UnionCare.class).profiles("test")
            .initializers((GenericApplicationContext context) ->
                context.registerBean("dataSource", DataSource.class, () -> database))
            .run("--server.port=0", "--server.address=127.0.0.1", "--logging.level.root=warn",
                "--camunda.bpm.process-engine-name=costs",
                // Closing would take along what the webapps of other tests run on.
                "--camunda.bpm.webapp.enabled=false");
        json = product.getBean(ObjectMapper.class);
        households = new Households(json);
    }

    /** Walks one case of a household that has never been seen before. */
    void walk() {
        CaseId id = filed();
        Journey.TO_PUBLICITY.forEach(stop -> done(stop, id));
        jobsDue(Journey.PUBLICITY_OVER);
        Journey.TO_ARCHIVE.forEach(stop -> done(stop, id));
        jobsDue(null);
    }

    /** Walks one case that is also looked at: every form is opened before it is filled. */
    void walkOpeningForms() {
        CaseId id = filed();
        Consumer<Journey.Stop> opened = stop -> {
            clock(stop.at());
            as(stop.login(), account -> product.getBean(TaskDesk.class).form(task(stop, id, account).id(), account));
        };
        Journey.TO_PUBLICITY.forEach(opened.andThen(stop -> done(stop, id)));
        jobsDue(Journey.PUBLICITY_OVER);
        Journey.TO_ARCHIVE.forEach(opened.andThen(stop -> done(stop, id)));
        jobsDue(null);
    }

    /** @return the state in which the newest case stands */
    String stateOf(CaseId id) {
        return product.getBean(CaseViews.class).of(id.value(), account(Journey.CLERK).actor()).state();
    }

    /** Sets the clock of the product, and of every engine in this process with it. */
    void clock(OffsetDateTime at) {
        UnionCareClock clock = product.getBean(UnionCareClock.class);
        clock.setAhead(clock.distanceTo(at.toInstant()));
    }

    private CaseId filed() {
        clock(Journey.FILED);
        CaseId[] filed = new CaseId[1];
        as(Journey.CLERK, account -> {
            HardshipApplication application = read(households.next());
            if (!product.getBean(Validator.class).validate(application).isEmpty()) {
                throw new IllegalStateException("the application is not valid");
            }
            filed[0] = product.getBean(Applications.class).submit(application, account.actor());
        });
        return filed[0];
    }

    private void done(Journey.Stop stop, CaseId id) {
        clock(stop.at());
        as(stop.login(), account -> product.getBean(TaskDesk.class)
            .complete(task(stop, id, account).id(), body(stop), true, account));
    }

    private TaskCard task(Journey.Stop stop, CaseId id, Account account) {
        List<TaskCard> found = product.getBean(TaskLists.class).list(account.person(), new TaskLists.Wish(
            TaskLists.Scope.CLAIMABLE, stop.element(), id.value(), null, null, TaskLists.Sort.CREATED, 50, null)).items();
        if (found.size() != 1) {
            throw new IllegalStateException(found.size() + " tasks " + stop.element() + " of " + id);
        }
        return found.get(0);
    }

    private void jobsDue(OffsetDateTime at) {
        if (at != null) {
            clock(at);
        }
        JobsAsTheyAreRun.all(product.getBean(ManagementService.class));
    }

    private void as(String login, Consumer<Account> work) {
        Account account = account(login);
        SecurityContextHolder.getContext().setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
        try {
            work.accept(account);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private Account account(String login) {
        return accounts.computeIfAbsent(login, name ->
            new Account(product.getBean(People.class).find(name).orElseThrow()));
    }

    private JsonNode body(Journey.Stop stop) {
        return bodies.computeIfAbsent(stop.element(), element -> Households.example(json,
            element.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT)));
    }

    private HardshipApplication read(JsonNode application) {
        try {
            return json.treeToValue(application, HardshipApplication.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        product.close();
    }
}
