package cn.unioncare.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Tells what the files of a form are; who keeps them knows. */
public interface Enclosures {

    /** @param attachments the form's list, each with the {@code id} of a file and its {@code kind} */
    List<Paper.Enclosure> of(JsonNode attachments);
}
