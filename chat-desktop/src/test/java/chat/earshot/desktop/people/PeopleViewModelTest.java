package chat.earshot.desktop.people;

import static org.assertj.core.api.Assertions.assertThat;

import chat.earshot.common.model.DisplayName;
import chat.earshot.common.model.NameColor;
import chat.earshot.common.model.Person;
import chat.earshot.common.protocol.Event;
import chat.earshot.desktop.Sample;
import chat.earshot.desktop.people.PeopleViewModel.Line;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeopleViewModelTest {
    private final PeopleViewModel model = new PeopleViewModel();

    @BeforeEach
    void welcome() {
        model.welcomed(Sample.welcome(1));
    }

    @Test
    void thoseHereComeFirstByNameThenThoseWhoWereHere() {
        assertThat(names())
                .containsExactly(
                        "people.online 7",
                        "Anna",
                        "Chen",
                        "Ines",
                        "Jonas",
                        "Mia (you)",
                        "Sven",
                        "Tariq",
                        "people.recently 1",
                        "Olga away");
    }

    @Test
    void whoJoinsAndLeavesChangesSides() {
        model.joined(new Event.Joined(Sample.OLGA));
        assertThat(names()).contains("Olga").doesNotContain("people.recently 1");
        assertThat(model.onlineProperty().get()).isEqualTo(8);
        model.joined(new Event.Joined(Sample.OLGA));
        assertThat(model.onlineProperty().get()).isEqualTo(8);
        model.left(left(Sample.ANNA));
        assertThat(names()).contains("Anna away", "people.online 7");
        model.left(left(Sample.ANNA));
        assertThat(model.onlineProperty().get()).isEqualTo(7);
    }

    @Test
    void aNewNameIsShownAndOnesOwnToo() {
        Person zoe = Sample.MIA.named(new DisplayName("Zoe"));
        model.renamed(new Event.Renamed(zoe, Sample.MIA.name()));
        assertThat(names()).contains("Zoe (you)").doesNotContain("Mia (you)");
        assertThat(model.self()).contains(zoe);
    }

    @Test
    void inACrowdOnlyTheNumberIsKnown() {
        model.counted(new Event.Online(321));
        assertThat(names().getFirst()).isEqualTo("people.online 321");
        assertThat(model.onlineProperty().get()).isEqualTo(321);
    }

    @Test
    void somebodyUnknownWhoLeavesChangesNothing() {
        Person stranger = Sample.person("Stranger", NameColor.LIME);
        model.left(left(stranger));
        assertThat(model.onlineProperty().get()).isEqualTo(7);
    }

    private static Event.Left left(Person person) {
        return new Event.Left(person.id(), Sample.NOW, person.name());
    }

    private List<String> names() {
        return model.lines().stream()
                .map(line -> switch (line) {
                    case Line.Heading heading -> heading.key() + " " + heading.count();
                    case Line.Here here ->
                        here.person().name() + (here.who() == PeopleViewModel.Who.ONESELF ? " (you)" : "");
                    case Line.Away away -> away.person().name() + " away";
                })
                .toList();
    }
}
