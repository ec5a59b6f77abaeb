package chat.earshot.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CallsTest {

    @Test
    void theLongestNameThatCouldBeMeantComesFirst() {
        assertThat(Calls.in("Hi @Ada L. (2), see"))
                .singleElement()
                .satisfies(names -> assertThat(names).containsSubsequence("ada l. (2)", "ada l.", "ada l", "ada"));
    }

    @Test
    void nothingInsideAWordOrAnAddressIsACall() {
        assertThat(Calls.in("ada@example.org and 5@home")).isEmpty();
        assertThat(Calls.in("(@ada)")).hasSize(1);
        assertThat(Calls.in("@ ada")).containsExactly(List.of("ada"));
    }

    @Test
    void aNameEndsWithItsWord() {
        assertThat(Calls.in("@Adam").getFirst()).doesNotContain("ada").contains("adam");
        assertThat(Calls.in("@Ada\nLovelace").getFirst()).containsExactly("ada");
    }

    @Test
    void scriptsWithoutBlanksEndAnywhere() {
        assertThat(Calls.in("@小明你好").getFirst()).contains("小明");
        assertThat(Calls.in("@สมชายครับ").getFirst()).contains("สมชาย");
    }

    @Test
    void everyoneIsCalledInAnyCase() {
        assertThat(Calls.in("@Room!").getFirst()).anyMatch(Calls::isEveryone);
        assertThat(Calls.in("@rooms").getFirst()).noneMatch(Calls::isEveryone);
    }

    @Test
    void aTextFullOfCallsIsNoWorkWithoutEnd() {
        assertThat(Calls.in("@a ".repeat(2_000)))
                .hasSize(50)
                .allSatisfy(names -> assertThat(names).hasSizeLessThanOrEqualTo(24));
    }
}
