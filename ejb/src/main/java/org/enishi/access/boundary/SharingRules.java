package org.enishi.access.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.enishi.access.control.SetUp;
import org.enishi.access.control.SharingListing;
import org.enishi.access.control.VisibleOwners;
import org.enishi.access.entity.Permission;
import org.enishi.access.entity.SharedModule;
import org.enishi.access.entity.SharingRule;
import org.enishi.platform.boundary.Duplicate;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.boundary.Rejected;
import org.enishi.platform.boundary.Stale;

/**
 * Rules that open what some own to others (AC-12). A rule opens to those whom it names; it does not climb to their
 * superiors. Every method needs the permission SHARING.
 */
@Stateless
@Requires(Permission.SHARING)
public class SharingRules {

    /** A rule with its id, and its version, to be given back with a change. */
    public record RuleInfo(long id, long version, SharingTerms terms) {}

    @Inject
    private SetUp setUp;

    @Inject
    private VisibleOwners visibleOwners;

    @Inject
    private SharingListing listing;

    /**
     * A page of the rules, by name.
     *
     * @param text part of a name; null for any
     * @param module whose records they open; null for any
     * @param at where the page begins, as a {@link Slice} said; null for the first
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Slice<RuleInfo> page(Actor actor, String text, SharedModule module, String at) {
        Slice<SharingRule> page = listing.rules(text, module, at);
        return new Slice<>(
                page.items().stream().map(SharingRules::info).toList(), page.next(), page.previous(), page.count());
    }

    /** @throws NotFound if there is no rule of that id */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public RuleInfo get(Actor actor, long id) {
        return info(setUp.get(SharingRule.class, id));
    }

    /**
     * Makes a rule.
     *
     * @return its id
     * @throws Rejected if the name is missing or too long, or records of a territory are to be opened
     * @throws Duplicate if another rule has the name
     * @throws NotFound if one of the parties doesn't exist
     */
    public long create(Actor actor, SharingTerms terms) {
        visibleOwners.lock();
        var rule =
                new SharingRule(setUp.freeName(SharingRule.class, terms.name(), null), terms.module(), terms.level());
        setUp.agree(rule, terms);
        return setUp.store(actor, rule, "rule.created", "rule");
    }

    /**
     * Changes what a rule says.
     *
     * @param version the version that the actor saw
     * @throws Stale if it was changed meanwhile; otherwise as with create
     */
    public void change(Actor actor, long id, long version, SharingTerms terms) {
        visibleOwners.lock();
        SharingRule rule = setUp.get(SharingRule.class, id, version);
        rule.rename(setUp.freeName(SharingRule.class, terms.name(), id));
        rule.open(terms.module(), terms.level());
        setUp.agree(rule, terms);
        setUp.store(actor, rule, "rule.changed", "rule");
    }

    /**
     * Deletes a rule.
     *
     * @throws Stale if it was changed meanwhile
     * @throws NotFound if there is no such rule
     */
    public void delete(Actor actor, long id, long version) {
        visibleOwners.lock();
        setUp.remove(actor, setUp.get(SharingRule.class, id, version), "rule.deleted", "rule");
    }

    private static RuleInfo info(SharingRule rule) {
        return new RuleInfo(
                rule.id(),
                rule.version(),
                new SharingTerms(
                        rule.name(),
                        rule.module(),
                        rule.level(),
                        new SharingParty(rule.fromKind(), rule.from()),
                        new SharingParty(rule.toKind(), rule.to())));
    }
}
