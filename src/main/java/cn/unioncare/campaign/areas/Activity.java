package cn.unioncare.campaign.areas;

import java.math.BigDecimal;

/** Something that a union did in the campaign besides visiting households; each area asks for what is its own. */
public sealed interface Activity permits HouseholdRound, EnterpriseVisit, FrontlineVisit, MigrantService, Resource, Inspection {

    Outing outing();

    /** A code of the area's own list. */
    String kind();

    /** How many people it was for. */
    int reached();

    /** 元 that they received, or that were brought in. */
    BigDecimal money();
}
