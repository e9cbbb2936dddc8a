package cn.unioncare.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.api.Fictitious;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A nomination of somebody whom no other test knows, brought through the API as far as a test wants to look at it. */
final class PreparedNomination {

    /** 政治合格、工作热心、作风务实、实绩突出: what only a person can judge. */
    private static final int CONDITIONS = 4;
    private static final List<String> DATED_TODAY = List.of("postedOn", "issuedOn");

    private final Product product;
    private final String owner;
    private final String number;

    private PreparedNomination(Product product, String owner, String number) {
        this.product = product;
        this.owner = owner;
        this.number = number;
    }

    static PreparedNomination proposed(Product product, String round, String union, String category) {
        ObjectNode body = aWarmHeart();
        body.withObject("facts").put("category", category);
        return new PreparedNomination(product, union,
            product.post("clerk." + union, "/api/rounds/" + round + "/nominations", body).path("case").asText());
    }

    /** The published example, of somebody else. */
    static ObjectNode aWarmHeart() {
        ObjectNode body = Tasklist.example("nomination").deepCopy();
        body.set("candidate", Fictitious.candidate(body.path("candidate")));
        return body;
    }

    /** The published example of a step, as of today; each condition that the form lists is met. */
    static ObjectNode form(Product product, String name) {
        ObjectNode body = Tasklist.example(name).deepCopy();
        String today = product.today();
        body.findParents("signedOn").forEach(signed -> ((ObjectNode) signed).put("signedOn", today));
        DATED_TODAY.stream().filter(body::has).forEach(date -> body.put(date, today));
        if (body.has("items")) {
            ArrayNode items = body.putArray("items");
            for (int i = 0; i < CONDITIONS; i++) {
                items.addObject().put("met", true);
            }
        }
        return body;
    }

    String number() {
        return number;
    }

    JsonNode view() {
        return product.get("clerk." + owner, "/api/nominations/" + number);
    }

    PreparedNomination done(String login, String step) {
        String name = step.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase();
        JsonNode tasks = product.get(login, "/api/tasks?scope=open&key=" + step + "&case=" + number).path("items");
        assertThat(tasks).as(step + " of " + number).isNotEmpty();
        String task = "/api/tasks/" + tasks.get(0).path("id").asText();
        ObjectNode body = form(product, name);
        if (body.has("items")) {
            body.set("items", met(product.get(login, task + "/form").at("/data/items")));
        }
        product.post(login, task + "/complete?claim=true", body);
        return this;
    }

    private static ArrayNode met(JsonNode shown) {
        ArrayNode items = shown.deepCopy();
        items.forEach(item -> ((ObjectNode) item).put("met", true));
        return items;
    }

    /** All that the unit does until its list hangs out. */
    PreparedNomination posted() {
        return done("clerk." + owner, "AskHelpedWorkers").done("reviewer." + owner, "ConfirmConditions")
            .done("clerk." + owner, "PostNotice");
    }

    /** The publicity is over: handed in, and heard about by whoever reviews first. */
    PreparedNomination verifiedBy(String union) {
        return done("clerk." + owner, "SubmitNomination").done("reviewer." + union, "VerifyNomination")
            .done("consultee." + union, "GiveOpinion").done("consultee." + union, "GiveOpinion");
    }
}
