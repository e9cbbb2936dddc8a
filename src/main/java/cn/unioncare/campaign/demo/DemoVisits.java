package cn.unioncare.campaign.demo;

import cn.unioncare.documents.Files;
import cn.unioncare.organisation.Account;
import cn.unioncare.organisation.People;
import cn.unioncare.workflow.TaskCard;
import cn.unioncare.workflow.TaskDesk;
import cn.unioncare.workflow.TaskLists;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The people of the demonstration at their desks: what they hand in goes the same way as what comes over HTTP. */
@Component
@Profile("demo")
class DemoVisits {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;

    private final TaskDesk tasks;
    private final TaskLists lists;
    private final Files files;
    private final People people;
    private final ObjectMapper json;

    DemoVisits(TaskDesk tasks, TaskLists lists, Files files, People people, ObjectMapper json) {
        this.tasks = tasks;
        this.lists = lists;
        this.files = files;
        this.people = people;
        this.json = json;
    }

    Account account(String login) {
        return new Account(people.find(login).orElseThrow(() -> new IllegalStateException("没有账号 " + login)));
    }

    void complete(String login, String step, String number, ObjectNode body) {
        Account account = account(login);
        List<TaskCard> open = lists.list(account.person(), new TaskLists.Wish(TaskLists.Scope.CLAIMABLE, step, number, null, null,
            TaskLists.Sort.CREATED, 1, null)).items();
        if (open.isEmpty()) {
            throw new IllegalStateException(login + " 没有任务 " + step + "（" + number + "）");
        }
        tasks.complete(open.get(0).id(), body, true, account);
    }

    /** The published example of a step. */
    ObjectNode example(String name) {
        try {
            return (ObjectNode) json.readTree(new ClassPathResource("examples/" + name + ".json").getInputStream());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** With a photo and a signed sheet. */
    ObjectNode withPapers(ObjectNode record, String login) {
        record.withArray("attachments").removeAll().add(paper("走访照片.jpg", "VISIT_PHOTO", login)).add(paper("走访签收单.jpg", "VISIT_SIGNATURE", login));
        return record;
    }

    private ObjectNode paper(String name, String kind, String login) {
        return json.createObjectNode().put("id", files.keep(name, picture(), account(login).actor()).id()).put("kind", kind);
    }

    private static byte[] picture() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().setBackground(Color.WHITE);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
