package chat.earshot.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.NameColor;
import chat.earshot.common.model.Person;
import chat.earshot.common.model.PersonId;
import chat.earshot.common.model.ServerId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PeopleTest {
    private final People people = new People(new Opening(ServerId.random(), List.of(), List.of(), 0), new Random(1));

    @Test
    void twoRenamesAtOnceLeaveThePersonTheOwnerOfTheLastName() {
        Person ada = new Person(PersonId.random(), new DisplayName("Ada"), NameColor.TEAL);
        people.arrive(ada, new Session(new Witness(), new Session.Stage.Silent(0)));
        DisplayName other = new DisplayName("Countess");
        DisplayName back = new DisplayName("ADA");
        assertThat(people.claim(other, ada.id())).isTrue();
        assertThat(people.claim(back, ada.id())).isTrue();
        people.renamed(ada.named(other));
        people.renamed(ada.named(back));
        assertThat(people.reserve(new DisplayName("ada"), null)).isNull();
        assertThat(people.reserve(other, null)).isNotNull();
    }
}
