package cn.unioncare.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A campaign as it is told to the unions that have to do with it.
 *
 * @param budgets   元 by source of money
 * @param standards 元 by kind of household
 * @param below     the campaigns of the unions directly below
 */
public record CampaignView(String campaign, String season, String parent, String title, String union, String unionName, String state,
                           String stateName, LocalDate from, LocalDate reports, LocalDate until, OffsetDateTime openedAt,
                           List<Sum> budgets, List<Sum> standards, List<Card> below) {

    public record Sum(String code, String name, BigDecimal amount) { }

    /** A campaign in a list. */
    public record Card(String campaign, String season, String title, String union, String unionName, String state, String stateName,
                       LocalDate from, LocalDate until) { }

}
