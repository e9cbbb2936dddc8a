package cn.unioncare.documents;

import java.util.List;
import java.util.Set;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.ValidatorFactory;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CodeListsTest {

    private record Person(@Code("ethnicity") String ethnicity, List<@Code("cause") String> causes) { }

    private record Misnamed(@Code("no-such-list") String value) { }

    private final CodeLists lists = new CodeLists();

    @Test
    void codes_carry_the_words_of_the_standards_and_of_the_forms() {
        assertThat(lists.labelOf("ethnicity", "11")).hasValue("满族");
        assertThat(lists.labelOf("political-status", "01")).hasValue("中共党员");
        assertThat(lists.labelOf("marriage", "30")).hasValue("丧偶");
        assertThat(lists.labelOf("relation", "10")).hasValue("配偶");
        assertThat(lists.labelOf("cause", "6")).hasValue("患重特大疾病");
        assertThat(lists.labelOf("work-status", "LAID_OFF")).hasValue("下岗（待岗）");
        assertThat(lists.labelOf("hardship-category", "低保边缘户")).hasValue("低保边缘户");
    }

    @Test
    void the_national_standards_are_complete() {
        assertThat(lists.of("ethnicity").orElseThrow().entries()).hasSize(58);
        assertThat(lists.of("political-status").orElseThrow().entries()).hasSize(13);
        assertThat(lists.of("marriage").orElseThrow().entries()).extracting(CodeList.Entry::code)
                .containsExactly("10", "20", "21", "22", "23", "30", "40", "90");
    }

    @Test
    void the_lists_stand_in_the_order_of_their_names_and_give_no_label_twice() {
        assertThat(lists.all()).extracting(CodeList::name).isSorted();
        assertThat(lists.all()).allSatisfy(list ->
                assertThat(list.entries()).extracting(CodeList.Entry::label).doesNotHaveDuplicates());
    }

    @Test
    void nothing_is_known_of_another_code_or_list() {
        assertThat(lists.contains("ethnicity", "99")).isFalse();
        assertThat(lists.contains("ethnicity", "")).isFalse();
        assertThat(lists.contains("ethnicity", null)).isFalse();
        assertThat(lists.contains("no-such-list", "1")).isFalse();
        assertThat(lists.of("no-such-list")).isEmpty();
    }

    @Test
    void a_record_with_listed_codes_or_none_is_valid() {
        assertThat(violations(new Person("01", List.of("1", "10")))).isEmpty();
        assertThat(violations(new Person(null, null))).isEmpty();
    }

    @Test
    void an_unknown_code_is_refused_in_chinese_where_it_stands() {
        assertThat(violations(new Person("57", List.of("1", "11"))))
                .extracting(v -> v.getPropertyPath() + " " + v.getMessage())
                .containsExactlyInAnyOrder("ethnicity 不在可选范围内，请从列表中选择",
                        "causes[1].<list element> 不在可选范围内，请从列表中选择");
    }

    @Test
    void a_list_that_does_not_exist_is_a_mistake_of_the_record() {
        assertThatThrownBy(() -> violations(new Misnamed("1"))).isInstanceOf(ValidationException.class)
                .hasRootCauseMessage("there is no code list named no-such-list");
    }

    private static <T> Set<ConstraintViolation<T>> violations(T record) {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            return factory.getValidator().validate(record);
        }
    }
}
