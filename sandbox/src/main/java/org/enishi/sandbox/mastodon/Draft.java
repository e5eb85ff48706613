package org.enishi.sandbox.mastodon;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.enishi.sandbox.fediverse.Fediverse;
import org.enishi.sandbox.fediverse.Status;
import org.enishi.sandbox.fediverse.Status.Visibility;

/** What somebody is about to publish, held to the server's rules. */
record Draft(MastodonCall call, MastodonJson json, Parameters given) {

    Status publish(Instant now) {
        String text = given.get("status") == null ? "" : given.get("status").strip();
        if (text.isEmpty()) {
            throw MastodonError.invalid("Text can't be blank");
        }
        if (length(text) > InstanceResource.LONGEST) {
            throw MastodonError.invalid("Text character limit of " + InstanceResource.LONGEST + " exceeded");
        }
        String language = given.get("language");
        return call.fediverse()
                .add(new Status(
                        call.world().nextNumber(),
                        json.viewer(),
                        now,
                        text,
                        null,
                        visibility(),
                        language == null ? "ja" : language,
                        given.get("spoiler_text"),
                        replyTo(),
                        null,
                        null,
                        call.fediverse().mentionedIn(text, json.viewer()),
                        Set.of()));
    }

    /** An address counts as if it were short, a handle without its host. */
    static int length(String text) {
        String counted = Fediverse.HANDLE
                .matcher(text.replaceAll("https?://[\\x21-\\x7E]+", "x".repeat(InstanceResource.ADDRESS_COUNTS)))
                .replaceAll("@${user}");
        return counted.codePointCount(0, counted.length());
    }

    private Visibility visibility() {
        String wanted = given.get("visibility");
        if (wanted == null) {
            return Visibility.PUBLIC;
        }
        return Arrays.stream(Visibility.values())
                .filter(v -> v.name().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .orElseThrow(() -> MastodonError.invalid("Visibility is not included in the list"));
    }

    private Status replyTo() {
        String id = given.get("in_reply_to_id");
        if (id == null || id.isBlank()) {
            return null;
        }
        return call.server()
                .statusNumber(id)
                .flatMap(call.fediverse()::status)
                .map(Status::proper)
                .filter(s -> call.fediverse().isVisible(s, json.viewer()))
                .orElseThrow(MastodonError::replyTargetGone);
    }
}
