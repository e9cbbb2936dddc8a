package cn.unioncare.calendar.web;

import cn.unioncare.calendar.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver;

import java.net.URI;

import static com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class CalendarControllerTest {

    private final MockMvc web = MockMvcBuilders.standaloneSetup(new CalendarController(new WorkingDays("")))
            .setMessageConverters(new MappingJackson2HttpMessageConverter(
                    Jackson2ObjectMapperBuilder.json().featuresToDisable(WRITE_DATES_AS_TIMESTAMPS).build()))
            .setHandlerExceptionResolvers(quietly())
            .build();

    private static DefaultHandlerExceptionResolver quietly() {
        DefaultHandlerExceptionResolver resolver = new DefaultHandlerExceptionResolver();
        resolver.setWarnLogCategory("");
        return resolver;
    }

    @Test
    void a_publicity_is_told_with_its_last_day_and_the_midnight_after_it() throws Exception {
        web.perform(get("/api/calendar/publicity?postedOn=2021-04-26&workingDays=5"))
                .andExpect(status().isOk())
                .andExpect(content().json("""
                        {"postedOn":"2021-04-26","workingDays":5,"lastDay":"2021-05-06",
                         "endsAt":"2021-05-07T00:00:00+08:00","provisional":false}"""));
    }

    @Test
    void the_latest_start_before_a_noon_is_told() throws Exception {
        web.perform(get(URI.create("/api/calendar/latest-start?deadline=2021-05-06T12:00:00%2B08:00&workingDays=5")))
                .andExpect(status().isOk())
                .andExpect(content().json("{\"postedOn\":\"2021-04-25\",\"provisional\":false}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"publicity", "publicity?postedOn=2021-04-26", "publicity?workingDays=5",
            "publicity?postedOn=2021-02-30&workingDays=5", "publicity?postedOn=x&workingDays=5",
            "publicity?postedOn=2021-04-26&workingDays=five", "publicity?postedOn=2021-04-26&workingDays=",
            "publicity?postedOn=2021-04-26&workingDays=5.5", "publicity?postedOn=&workingDays=5",
            "latest-start?workingDays=5", "latest-start?deadline=2021-05-06&workingDays=5",
            "latest-start?deadline=2021-05-06T12:00:00&workingDays=5"})
    void a_missing_or_unreadable_parameter_is_bad_input(String query) throws Exception {
        web.perform(get(URI.create("/api/calendar/" + query))).andExpect(status().isBadRequest());
    }
}
