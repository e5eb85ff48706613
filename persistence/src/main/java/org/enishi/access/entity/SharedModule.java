package org.enishi.access.entity;

/** The modules whose records are shared, each with an organisation-wide default and rules of its own. */
public enum SharedModule {
    LEAD(Permission.LEADS_VIEW, Permission.LEADS_EDIT),
    CONTACT(Permission.CONTACTS_VIEW, Permission.CONTACTS_EDIT),
    ACCOUNT(Permission.ACCOUNTS_VIEW, Permission.ACCOUNTS_EDIT);

    private final Permission view;
    private final Permission edit;

    SharedModule(Permission view, Permission edit) {
        this.view = view;
        this.edit = edit;
    }

    /** Without it nothing of the module is seen, whatever is shared. */
    public Permission view() {
        return view;
    }

    /** Without it nothing of the module is edited, whatever is shared. */
    public Permission edit() {
        return edit;
    }
}
