package cn.unioncare.workflow.engine;

import cn.unioncare.organisation.People;
import cn.unioncare.organisation.Person;
import cn.unioncare.workflow.ModelBean;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The offices whose tasks a stored list shows. The engine's own {@code currentUserGroups()} fails for those who hold
 * none, such as the watchers of a base union, where their lists should be empty.
 */
@Component("offices")
public class ListedOffices implements ModelBean {

    private static final List<String> NONE = List.of("none");

    private final People people;

    ListedOffices(People people) {
        this.people = people;
    }

    public List<String> of(String login) {
        return people.find(login).map(Person::groups).filter(groups -> !groups.isEmpty()).orElse(NONE);
    }
}
