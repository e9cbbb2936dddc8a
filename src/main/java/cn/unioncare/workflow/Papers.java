package cn.unioncare.workflow;

import cn.unioncare.workflow.Paper.Line;
import cn.unioncare.workflow.Paper.Section;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/**
 * Reads what was filled into a form back as a paper: the form's own headings, labels and choices, in the form's order.
 * What was left empty is left out, and so is what the form only shows.
 */
@Component
public class Papers {

    private final FormSchemas schemas;
    private final FormFiles files;

    Papers(FormSchemas schemas, FormFiles files) {
        this.schemas = schemas;
        this.files = files;
    }

    /**
     * @param form   an element's id such as {@code SurveyHome}, or {@code Application}
     * @param filled what was handed in, as the form sent it
     * @throws IllegalStateException if there is no such form
     */
    public List<Section> sections(String form, JsonNode filled) {
        return sections(form, filled, PaperValue::of);
    }

    /** The same; nothing where the step has no form. */
    public List<Section> ifAny(String form, JsonNode filled) {
        return schemas.of(form).isEmpty() ? List.of() : sections(form, filled);
    }

    /** The same with nothing shortened, for the person whose it is. */
    public List<Section> inFull(String form, JsonNode filled) {
        return sections(form, filled, PaperValue::inFull);
    }

    private List<Section> sections(String form, JsonNode filled, BiFunction<JsonNode, JsonNode, String> value) {
        JsonNode schema = schemas.of(form).orElseThrow(() -> new IllegalStateException("no form of " + form));
        List<Section> sections = new ArrayList<>();
        read(null, schema, filled, value, sections);
        return sections;
    }

    private void read(String title, JsonNode container, JsonNode filled, BiFunction<JsonNode, JsonNode, String> value,
                      List<Section> sections) {
        List<Line> lines = new ArrayList<>();
        int place = sections.size();
        for (JsonNode component : container.path("components")) {
            switch (component.path("type").asText()) {
                case "group" -> read(component.path("label").asText(title), component, under(filled, component),
                    value, sections);
                case "dynamiclist" -> table(component, under(filled, component), value, sections);
                case "filepicker" -> enclosed(component, under(filled, component), sections);
                default -> line(component, filled, value, lines);
            }
        }
        if (!lines.isEmpty()) {
            sections.add(place, Section.of(title, lines));
        }
    }

    private static void line(JsonNode component, JsonNode filled, BiFunction<JsonNode, JsonNode, String> value,
                             List<Line> lines) {
        String shown = component.has("key") ? value.apply(component, under(filled, component)) : "";
        if (!shown.isEmpty()) {
            lines.add(new Line(label(component), shown));
        }
    }

    private static void table(JsonNode list, JsonNode rows, BiFunction<JsonNode, JsonNode, String> value,
                              List<Section> sections) {
        List<JsonNode> cells = fields(list).toList();
        if (!rows.isEmpty()) {
            sections.add(Section.table(list.path("label").asText(null), cells.stream().map(Papers::label).toList(),
                StreamSupport.stream(rows.spliterator(), false).map(row -> cells.stream()
                    .map(cell -> value.apply(cell, under(row, cell))).toList()).toList()));
        }
    }

    // What stands in a row, also where the form sets it in groups.
    private static Stream<JsonNode> fields(JsonNode container) {
        return StreamSupport.stream(container.path("components").spliterator(), false).flatMap(component ->
            component.has("components") ? fields(component) : component.has("key") ? Stream.of(component) : Stream.empty());
    }

    private void enclosed(JsonNode component, JsonNode attachments, List<Section> sections) {
        if (!attachments.isEmpty()) {
            sections.add(Section.enclosing(label(component), files.enclosed(attachments)));
        }
    }

    // A field's key and a group's path may lead through several objects; a group without a path leads nowhere.
    private static JsonNode under(JsonNode filled, JsonNode component) {
        String path = component.path("key").asText(component.path("path").asText(""));
        return path.isEmpty() ? filled : filled.at("/" + path.replace('.', '/'));
    }

    private static String label(JsonNode component) {
        return component.path("label").asText(component.path("dateLabel").asText(component.path("timeLabel").asText("")));
    }
}
