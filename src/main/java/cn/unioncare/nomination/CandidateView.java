package cn.unioncare.nomination;

import java.util.List;

/**
 * A candidate beside the others: what is compared, the name shortened; number, telephone and birthday are not among it.
 *
 * @param mine     whether the asker's union has it to choose among
 * @param about    position, rank and whatever the programme asks of its own, with the labels of its form
 * @param honours  what the register holds of the candidate, the highest first
 * @param opinions what was said at each step so far
 */
public record CandidateView(String nomination, String candidate, String union, String unionName, String category,
                            String categoryName, String state, String stateName, boolean mine, List<Line> about, String story,
                            List<String> honours, List<String> opinions) {

    public record Line(String label, String value) { }

    /** In the order of the units and numbers. */
    public record Candidates(List<CandidateView> items) { }
}
