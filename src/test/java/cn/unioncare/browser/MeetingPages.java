package cn.unioncare.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** The pages of ours below {@code /meetings/}. */
final class MeetingPages {

    private static final List<String> MEMBERS = List.of("评议员甲", "评议员乙", "评议员丙", "评议员丁", "评议员戊", "评议员己");

    private final Worker secretary;
    private final Page page;

    MeetingPages(Worker secretary) {
        this.secretary = secretary;
        page = secretary.page();
    }

    /** Six came of seven. */
    MeetingPages begun(String body, List<String> cases) {
        page.navigate("/meetings/");
        page.locator(".bodies li").filter(new Locator.FilterOptions().setHasText(body)).getByRole(AriaRole.LINK).click();
        page.locator(".agenda").waitFor();
        cases.forEach(one -> agenda(one).check());
        page.getByLabel("主持人").fill("评议组长");
        page.getByLabel("应到人数（有表决权）").fill("7");
        Locator rows = page.locator(".came li");
        while (rows.count() > MEMBERS.size()) {
            rows.last().getByText("移除").click();
        }
        while (rows.count() < MEMBERS.size()) {
            secretary.button("增加一人").click();
        }
        for (int i = 0; i < MEMBERS.size(); i++) {
            rows.nth(i).getByLabel("姓名").fill(MEMBERS.get(i));
        }
        return this;
    }

    Locator agenda(String number) {
        return page.locator(".agenda li").filter(new Locator.FilterOptions().setHasText(number)).locator("input");
    }

    Locator ballot(String number) {
        return page.locator(".ballot").filter(new Locator.FilterOptions().setHasText(number));
    }

    void handIn(int items) {
        secretary.button("提交会议记录（" + items + " 项议题）").click();
        secretary.button("提交并办结").click();
    }
}
