package cn.unioncare.privacy;

import java.util.List;

/**
 * A module that keeps something of the persons of a case. Whoever adds a table with anything of a person answers here, or
 * the person would not be told of it and it would outlive its time.
 */
public interface HoldsPersonalData {

    /**
     * What is held of that person, in Chinese and in full: it is the person's own. Nothing of the other members of the
     * household, and nothing that tells who objected.
     */
    List<Holding> about(PersonInCase person);

    /**
     * Overwrites or removes whatever leads back to the persons of the case. Numbers, states and dates stay; doing it again
     * does no harm.
     */
    void erase(Erasure erasure);
}
