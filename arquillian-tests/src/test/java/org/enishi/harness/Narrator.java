package org.enishi.harness;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Notes when each test begins, so that a line in a server's log can be told to a test. */
final class Narrator implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        ServerLog.begins(context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName());
    }
}
