package cn.unioncare.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.util.stream.StreamSupport;

/** Fills a form by hand, field by field as they stand in it, with the values of a body. */
final class FormFilling {

    private final Locator form;

    /** @param form the element that the form stands in */
    FormFilling(Locator form) {
        this.form = form;
    }

    /** @param schema the Camunda Form that is shown */
    void fill(JsonNode schema, JsonNode body) {
        fill(schema.path("components"), body, "");
    }

    private void fill(JsonNode components, JsonNode data, String row) {
        for (JsonNode component : components) {
            switch (component.path("type").asText()) {
                case "group" -> fill(component.path("components"),
                    component.path("path").asText().isEmpty() ? data : data.path(component.path("path").asText()), row);
                case "dynamiclist" -> rows(component, data.path(component.path("path").asText()));
                default -> {
                    JsonNode value = data.path(component.path("key").asText("no key"));
                    if (!value.isMissingNode() && !value.isNull() && isShown(component, row)) {
                        put(component, value, row);
                    }
                }
            }
        }
    }

    private void rows(JsonNode list, JsonNode data) {
        if (data.isMissingNode()) {
            return;
        }
        // A list of the form's own rows has nothing to add them with.
        if (list.path("allowAddRemove").asBoolean(true)) {
            add(list, data.size());
        }
        for (int index = 0; index < data.size(); index++) {
            fill(list.path("components"), data.get(index), "_" + index);
        }
    }

    private void add(JsonNode list, int wanted) {
        Locator place = form.locator("[role=group][aria-labelledby$='" + idOf(list, "") + "']");
        Locator rows = place.locator(".fjs-repeat-row-container");
        while (rows.count() > wanted) {
            rows.last().locator(".fjs-repeat-row-remove").click();
        }
        while (rows.count() < wanted) {
            place.locator(".fjs-repeat-render-add").click();
        }
    }

    // What is asked for only at times is shown, or not, by what has been filled before it.
    private boolean isShown(JsonNode field, String row) {
        return !field.has("conditional") || form.locator("[id*='" + idOf(field, row) + "']").count() > 0;
    }

    private void put(JsonNode field, JsonNode value, String row) {
        String id = idOf(field, row);
        switch (field.path("type").asText()) {
            case "datetime" -> {
                Locator date = ending(id + "-" + field.path("subtype").asText());
                // A field that has just come into the form may be drawn once more, as a person would see.
                for (int tries = 0; tries < 3 && !date.inputValue().equals(value.asText()); tries++) {
                    date.fill(value.asText());
                    date.press("Enter");
                    date.press("Escape");
                    date.page().waitForTimeout(150);
                }
            }
            case "select" -> {
                select(ending(id), labelOf(field, value));
            }
            case "radio" -> ending(id + "-" + indexOf(field, value)).check();
            case "checklist" -> value.forEach(one -> choice(id, labelOf(field, one)).check());
            case "taglist" -> value.forEach(one -> tag(id, labelOf(field, one)));
            case "checkbox" -> ending(id).setChecked(value.asBoolean());
            case "filepicker" -> { }
            default -> ending(id).fill(value.isNumber() ? value.decimalValue().toPlainString() : value.asText());
        }
    }

    // A long list can be searched, a short one opens with the focus.
    private void select(Locator input, String label) {
        if (input.inputValue().equals(label)) {
            return;
        }
        input.focus();
        if (input.getAttribute("class").contains("fjs-input")) {
            input.fill(label);
        }
        form.locator(".fjs-dropdownlist-item:text-is('" + label + "')").click();
    }

    private Locator choice(String id, String label) {
        return form.locator(".fjs-form-field-checklist:has([id*='" + id + "-']) .fjs-inline-label:has(:text-is('"
            + label + "')) input");
    }

    private void tag(String id, String label) {
        Locator input = ending(id);
        input.fill(label);
        input.press("Enter");
        input.press("Escape");
    }

    private Locator ending(String id) {
        return form.locator("[id$='" + id + "']");
    }

    private static String idOf(JsonNode field, String row) {
        return "-" + field.path("id").asText() + row;
    }

    private static String labelOf(JsonNode field, JsonNode value) {
        JsonNode option = field.path("values").get(indexOf(field, value));
        return option == null ? value.asText() : option.path("label").asText();
    }

    private static int indexOf(JsonNode field, JsonNode value) {
        return (int) StreamSupport.stream(field.path("values").spliterator(), false)
            .takeWhile(option -> !option.path("value").equals(value)).count();
    }
}
