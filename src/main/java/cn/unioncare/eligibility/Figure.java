package cn.unioncare.eligibility;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;

/**
 * One figure of a household that another decision could hang on, as a whole number (fen, months, dwellings, 0 or 1),
 * and the value that is furthest in the direction that can help. Money comes first, then what decides most plainly.
 * Fields are reached by name: eighteen withers in the record would say no more.
 */
enum Figure {
    ANNUAL_INCOME("annualIncome", "家庭年收入", "元"),
    RIGID_EXPENDITURE("rigidExpenditure", "刚性支出", "元"),
    ACCIDENT_LOSS("accidentLoss", "意外支出", "元"),
    SAVINGS("savings", "储蓄", "元"),
    NET_INVESTMENT("netInvestment", "投资性净资产", "元"),
    CONTRACT_MONTHS("contractMonths", "劳动合同（劳动关系）月数", "个月"),
    UNION_MEMBER("unionMember", "已加入工会", ""),
    MONTHS_BELOW_STANDARD("monthsBelowStandard", "连续低于低保标准的月数", "个月"),
    HOMES("homes", "住宅套数", "套"),
    OWNS_SHOP("ownsShopOrEmploys", "拥有商铺或雇工经营", ""),
    SCHOOLING("expensiveSchooling", "子女高收费私立学校或自费留学", ""),
    PRIVATE_CAR("privateCar", "非受雇用经常使用机动车", ""),
    MIGRANT("migrant", "农民工", "");

    private static final long MOST_FEN = 9_999_999_999L;
    private static final long MOST_MONTHS = 600;

    private final RecordComponent component;
    private final String label;
    private final String unit;

    Figure(String component, String label, String unit) {
        this.component = Arrays.stream(HouseholdFigures.class.getRecordComponents())
                .filter(each -> each.getName().equals(component)).findFirst().orElseThrow();
        this.label = label;
        this.unit = unit;
    }

    String label() {
        return label;
    }

    boolean isMoney() {
        return unit.equals("元");
    }

    long furthest(HouseholdFigures household) {
        return switch (this) {
            case ANNUAL_INCOME, SAVINGS, NET_INVESTMENT, HOMES -> 0;
            case RIGID_EXPENDITURE -> MOST_FEN;
            // the loss is a part of the rigid spending, and only one figure is changed
            case ACCIDENT_LOSS -> RIGID_EXPENDITURE.of(household);
            case CONTRACT_MONTHS, MONTHS_BELOW_STANDARD -> MOST_MONTHS;
            default -> 1 - of(household);
        };
    }

    long of(HouseholdFigures household) {
        Object value = valueOf(household, component);
        if (value instanceof BigDecimal amount) {
            return amount.movePointRight(2).longValueExact();
        }
        return value instanceof Integer count ? count : Boolean.TRUE.equals(value) ? 1 : 0;
    }

    /** @return the same household with this figure changed */
    HouseholdFigures set(HouseholdFigures household, long value) {
        RecordComponent[] all = HouseholdFigures.class.getRecordComponents();
        Object[] values = Arrays.stream(all)
                .map(each -> each.getName().equals(component.getName()) ? boxed(value) : valueOf(household, each))
                .toArray();
        Class<?>[] types = Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return HouseholdFigures.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    String show(long value) {
        if (unit.isEmpty()) {
            return value == 0 ? "否" : "是";
        }
        return (isMoney() ? BigDecimal.valueOf(value, 2).toPlainString() : Long.toString(value)) + " " + unit;
    }

    private static Object valueOf(HouseholdFigures household, RecordComponent component) {
        try {
            return component.getAccessor().invoke(household);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object boxed(long value) {
        if (component.getType() == BigDecimal.class) {
            return BigDecimal.valueOf(value, 2);
        }
        return component.getType() == Integer.class ? (Object) (int) value : (Object) (value == 1);
    }
}
