package org.enishi.harness;

import com.microsoft.playwright.Locator;

/** How somebody works with a page. */
public enum Hand {
    MOUSE {
        @Override
        public void press(Locator target) {
            target.click();
        }

        @Override
        public void write(Locator field, String text) {
            field.fill(text);
        }
    },

    /** Without a mouse: whatever is to be used has to be reached with the tabulator first. */
    KEYBOARD {
        @Override
        public void press(Locator target) {
            reach(target);
            target.page().keyboard().press("Enter");
        }

        @Override
        public void write(Locator field, String text) {
            reach(field);
            field.page().keyboard().press("Control+A");
            field.page().keyboard().insertText(text);
        }
    };

    private static final int FAR = 400;
    private static final String FOCUSED = "element => element === document.activeElement";

    public abstract void press(Locator target);

    public abstract void write(Locator field, String text);

    private static void reach(Locator target) {
        target.waitFor();
        for (int i = 0; i < FAR; i++) {
            if ((Boolean) target.evaluate(FOCUSED)) {
                return;
            }
            target.page().keyboard().press("Tab");
        }
        throw new AssertionError("Can't be reached with the tabulator: " + target);
    }
}
