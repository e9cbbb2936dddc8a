package cn.unioncare.workflow;

import cn.unioncare.shared.Actor;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Tells what the files of a form are, which holds no more than their ids and kinds; who keeps them knows. */
public interface FormFiles {

    /** @param attachments a form's list as it was handed in */
    List<Paper.Enclosure> enclosed(JsonNode attachments);

    /** The data of a draft with name, type and size beside each file that the actor may read. */
    Map<String, Object> described(Map<String, Object> draft, Actor actor);
}
