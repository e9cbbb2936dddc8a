package cn.unioncare.campaign.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * {@code demo/campaign.yaml}: a city and one of its districts visit families. Days are reckoned from the demonstration's own.
 *
 * @param begins   the first day of the campaign
 * @param families each as it is entered, with what has become of it
 */
record DemoPlan(String title, String city, String district, int begins, int reports, int until, List<JsonNode> families) {

    /**
     * @param visited   the day of its visit; null where nobody has been there
     * @param explained the day on which it was said why not
     * @param need      what the visit has found
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Fate(String name, String union, Integer visited, Integer explained, String need) { }
}
