package cn.unioncare.documents.web;

import cn.unioncare.documents.CodeLists;
import cn.unioncare.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.contains;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class CodeListControllerTest {

    private final CodeListController controller = new CodeListController(new CodeLists());
    private final MockMvc web = MockMvcBuilders.standaloneSetup(controller).build();

    @Test
    void all_lists_are_told_by_name() throws Exception {
        web.perform(get("/api/code-lists")).andExpect(status().isOk())
                .andExpect(jsonPath("$.ethnicity[10].code").value("11"))
                .andExpect(jsonPath("$.ethnicity[10].label").value("满族"))
                .andExpect(jsonPath("$['register-type'].length()").value(3));
    }

    @Test
    void one_list_is_told_in_the_order_of_the_form() throws Exception {
        web.perform(get("/api/code-lists/register-type")).andExpect(status().isOk())
                .andExpect(jsonPath("$[*].label").value(contains("非农业", "农业", "农转居")));
    }

    @Test
    void an_unknown_list_is_not_found() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> controller.one("no-such-list"));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal).hasMessageContaining("没有名为");
    }
}
