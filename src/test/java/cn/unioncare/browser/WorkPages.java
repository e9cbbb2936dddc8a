package cn.unioncare.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The pages of ours below {@code /work/}, which work on a telephone too. */
final class WorkPages {

    private final Page page;

    WorkPages(Worker worker) {
        page = worker.page();
    }

    /** @param list such as {@code claimable} */
    WorkPages list(String list) {
        page.navigate("/work/#/list/" + list);
        page.locator(".list-page").waitFor();
        return this;
    }

    WorkPages task(String id) {
        page.navigate("/work/#/task/" + id);
        form().waitFor();
        return this;
    }

    Locator row(PreparedCase one) {
        return page.locator(".tasks tbody tr").filter(new Locator.FilterOptions().setHasText(one.number()));
    }

    Locator choice(PreparedCase one) {
        return row(one).locator("input[type=checkbox]");
    }

    Locator form() {
        return page.locator(".form-part");
    }

    Locator notice() {
        return page.locator("#notice");
    }
}
