package cn.unioncare.eligibility.web;

import cn.unioncare.eligibility.Eligibility;
import cn.unioncare.eligibility.KnownStandards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class AssessmentControllerTest {

    private static final String CONTRACT = """
            {"region":"130306","assessedOn":"2018-03-01","householdSize":3,"annualIncome":19800,"rigidExpenditure":3600,
             "accidentLoss":0,"mainCause":"ILLNESS","monthsBelowStandard":8,"savings":0,"netInvestment":0,
             "homes":1,"ownsShopOrEmploys":false,"expensiveSchooling":false,"privateCar":false,
             "migrant":false,"unionMember":true,"contractMonths":36}""";

    private final MockMvc web = MockMvcBuilders
            .standaloneSetup(new AssessmentController(new Eligibility(KnownStandards.all())))
            .setHandlerExceptionResolvers(quietly()).build();

    @Test
    void the_example_of_the_contract_is_answered_as_it_says() throws Exception {
        send(CONTRACT).andExpect(status().isOk())
                .andExpect(content().string(containsString("\"standard\":550,\"ruleSet\":\"RS2016\","
                        + "\"grossPerHead\":550.00,\"netPerHead\":450.00,\"decision\":\"ELIGIBLE\",")))
                .andExpect(jsonPath("$.category").value("低保边缘户"))
                .andExpect(jsonPath("$.findings[3].clause").value("总工办发〔2016〕36号 低保边缘户"))
                .andExpect(jsonPath("$.findings[3].severity").value("PASS"))
                .andExpect(jsonPath("$.findings[3].reason").isNotEmpty());
    }

    @Test
    void a_category_that_there_is_not_is_null() throws Exception {
        send(CONTRACT.replace("\"homes\":1", "\"homes\":2")).andExpect(status().isOk())
                .andExpect(jsonPath("$.decision").value("NOT_ELIGIBLE"))
                .andExpect(jsonPath("$.category").value(nullValue()));
    }

    @ParameterizedTest
    @CsvSource({"130306,13030", "2018-03-01,2018-02-30", "19800,-1", "19800,19800.001", "ILLNESS,BOREDOM",
            "\"householdSize\":3,\"householdSize\":0", "\"annualIncome\":19800,\"annualIncome\":null"})
    void a_bad_field_is_bad_input(String good, String bad) throws Exception {
        send(CONTRACT.replace(good, bad)).andExpect(status().isBadRequest());
    }

    private ResultActions send(String body) throws Exception {
        return web.perform(post("/api/hardship/assessments").contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private static DefaultHandlerExceptionResolver quietly() {
        DefaultHandlerExceptionResolver resolver = new DefaultHandlerExceptionResolver();
        resolver.setWarnLogCategory("");
        return resolver;
    }
}
