package cn.unioncare.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A household of three in 抚宁, for tests: every figure that is not said is 0 or "no". */
final class AHousehold {

    private String region = "130306";
    private LocalDate assessedOn = LocalDate.of(2018, 3, 1);
    private RuleSet ruleSet;
    private int size = 3;
    private BigDecimal income = BigDecimal.ZERO;
    private BigDecimal rigid = BigDecimal.ZERO;
    private BigDecimal loss = BigDecimal.ZERO;
    private MainCause cause = MainCause.OTHER;
    private int months;
    private BigDecimal savings = BigDecimal.ZERO;
    private BigDecimal investment = BigDecimal.ZERO;
    private int homes = 1;
    private boolean shop;
    private boolean schooling;
    private boolean car;
    private boolean migrant;
    private Boolean unionMember = true;
    private Integer contractMonths = 36;

    static AHousehold aHousehold() {
        return new AHousehold();
    }

    AHousehold in(String code) {
        region = code;
        return this;
    }

    AHousehold on(String day) {
        assessedOn = LocalDate.parse(day);
        return this;
    }

    AHousehold under(RuleSet rules) {
        ruleSet = rules;
        return this;
    }

    AHousehold of(int persons) {
        size = persons;
        return this;
    }

    AHousehold earning(String yuan) {
        income = new BigDecimal(yuan);
        return this;
    }

    AHousehold spending(String yuan) {
        rigid = new BigDecimal(yuan);
        return this;
    }

    /** The loss is a part of the rigid spending, which is raised to it where it is less. */
    AHousehold losing(String yuan) {
        loss = new BigDecimal(yuan);
        rigid = rigid.max(loss);
        return this;
    }

    AHousehold because(MainCause main) {
        cause = main;
        return this;
    }

    AHousehold belowFor(int monthsOnEnd) {
        months = monthsOnEnd;
        return this;
    }

    AHousehold saving(String yuan) {
        savings = new BigDecimal(yuan);
        return this;
    }

    AHousehold investing(String yuan) {
        investment = new BigDecimal(yuan);
        return this;
    }

    AHousehold withHomes(int count) {
        homes = count;
        return this;
    }

    AHousehold withShop() {
        shop = true;
        return this;
    }

    AHousehold withExpensiveSchool() {
        schooling = true;
        return this;
    }

    AHousehold withCar() {
        car = true;
        return this;
    }

    AHousehold ofMigrant(Boolean member, Integer monthsOfContract) {
        migrant = true;
        unionMember = member;
        contractMonths = monthsOfContract;
        return this;
    }

    HouseholdFigures figures() {
        return new HouseholdFigures(region, assessedOn, ruleSet, size, income, rigid, loss, cause, months, savings,
                investment, homes, shop, schooling, car, migrant, unionMember, contractMonths);
    }
}
