package cn.unioncare.nomination;

import java.util.List;

/**
 * The papers of a round that somebody may take.
 *
 * @param units those for which a unit's paper can be taken, by the unit that submits to the organiser
 */
public record RoundPapers(List<PaperCard> items, List<Unit> units) {

    public record Unit(String unit, String name) { }
}
