package cn.unioncare.nomination.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One line of {@code demo/season.yaml}: somebody opens a round, proposes somebody, does steps of several cases, or records a meeting.
 *
 * @param on       the day, reckoned from the demonstration's own; left out, that of the line before
 * @param by       the account
 * @param opens    the name by which the file speaks of the round
 * @param proposes the name by which it speaks of the nomination
 * @param in       the round that the nomination is proposed in
 * @param does     steps, by their elements in the model, one after the other
 * @param meets    the body whose one meeting decides them all
 * @param of       the nominations or rounds whose steps these are
 * @param with     what differs from the published example of that step; a day is written like {@code day+8}
 */
record Deed(Integer on, String by, String opens, String proposes, String in, List<String> does, String meets, List<String> of,
            JsonNode with) {

    Deed {
        does = does == null ? List.of() : does;
        of = of == null ? List.of() : of;
    }
}
