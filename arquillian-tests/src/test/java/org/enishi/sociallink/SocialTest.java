package org.enishi.sociallink;

import static org.enishi.harness.NewRecord.aLead;
import static org.enishi.harness.TestUser.aUser;

import java.util.Map;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.NetworkUser;
import org.enishi.harness.NewRecord.SavedRecord;
import org.enishi.harness.Rest;
import org.enishi.harness.RestTest;
import org.enishi.harness.Sandbox;
import org.junit.jupiter.api.BeforeEach;

/** Tests of social links: each begins with the networks as they are at the start. */
abstract class SocialTest extends RestTest {

    /** Taro Tanaka, who is on all networks, by what each calls him. */
    static final String TARO_ON_LINKEDIN = "3zLeCg_mCQ";

    static final String TARO_ON_FACEBOOK = "100014756060136";

    static final String TARO_ON_MASTODON = "taro_tanaka@hana.example";

    @BeforeEach
    void beginAnew() {
        Sandbox.reset();
    }

    /** A user with all that social links need. */
    static NetworkUser seller() {
        return NetworkUser.of(
                aUser().withProfile("Sales with social").saved(),
                EnishiUnderTest.server().http());
    }

    static SavedRecord taro(Rest program) {
        return aLead().called("田中", "太郎", "たなか", "たろう").savedBy(program);
    }

    static String profiles(SavedRecord record) {
        return record.path() + "/social-profiles";
    }

    /** Taro's record, tied to his profile at a network. */
    static SavedRecord tied(Rest program, String network) {
        SavedRecord record = taro(program);
        program.post(profiles(record) + "/" + network, Map.of("profileId", taroOn(network)))
                .expect(201);
        return record;
    }

    static String taroOn(String network) {
        return switch (network) {
            case "linkedin" -> TARO_ON_LINKEDIN;
            case "facebook" -> TARO_ON_FACEBOOK;
            case "x" -> Sandbox.person("tanaka-taro").get("x").get("id").asText();
            case "mastodon" -> TARO_ON_MASTODON;
            default -> throw new IllegalArgumentException(network);
        };
    }
}
