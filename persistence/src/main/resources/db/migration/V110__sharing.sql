-- what everybody may do with everybody's records of a module (AC-11); read with the actor at each request
CREATE TABLE organisation_default (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    module VARCHAR(20) NOT NULL UNIQUE,
    access VARCHAR(20) NOT NULL CHECK (access IN ('PRIVATE', 'READ_ONLY', 'READ_WRITE'))
);
INSERT INTO organisation_default (id, version, module, access) VALUES (1, 1, 'LEAD', 'PRIVATE');
INSERT INTO organisation_default (id, version, module, access) VALUES (2, 1, 'CONTACT', 'PRIVATE');
INSERT INTO organisation_default (id, version, module, access) VALUES (3, 1, 'ACCOUNT', 'PRIVATE');

-- one row that whoever changes roles, groups, territories, rules or users locks first: one after the other
CREATE TABLE sharing_lock (id BIGINT PRIMARY KEY);
INSERT INTO sharing_lock (id) VALUES (1);

CREATE TABLE user_group (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    name VARCHAR(80) NOT NULL UNIQUE
);

CREATE TABLE user_group_member (
    group_id BIGINT NOT NULL REFERENCES user_group (id),
    user_id BIGINT NOT NULL REFERENCES enishi_user (id),
    PRIMARY KEY (group_id, user_id)
);
CREATE INDEX user_group_member_user ON user_group_member (user_id);

CREATE TABLE territory (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    name VARCHAR(80) NOT NULL UNIQUE,
    parent_id BIGINT REFERENCES territory (id)
);
CREATE INDEX territory_parent ON territory (parent_id);

CREATE TABLE territory_member (
    territory_id BIGINT NOT NULL REFERENCES territory (id),
    user_id BIGINT NOT NULL REFERENCES enishi_user (id),
    PRIMARY KEY (territory_id, user_id)
);
CREATE INDEX territory_member_user ON territory_member (user_id);

-- a record names the set of territories that it is in: so that lists by territory have an index like those by owner
CREATE TABLE territory_set (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    territories VARCHAR(1000) NOT NULL UNIQUE
);

CREATE TABLE territory_set_member (
    set_id BIGINT NOT NULL REFERENCES territory_set (id),
    territory_id BIGINT NOT NULL REFERENCES territory (id),
    PRIMARY KEY (set_id, territory_id)
);
CREATE INDEX territory_set_member_territory ON territory_set_member (territory_id);

CREATE TABLE sharing_rule (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    name VARCHAR(80) NOT NULL UNIQUE,
    module VARCHAR(20) NOT NULL,
    level VARCHAR(10) NOT NULL,
    from_kind VARCHAR(20) NOT NULL,
    from_role_id BIGINT REFERENCES role (id),
    from_group_id BIGINT REFERENCES user_group (id),
    to_kind VARCHAR(20) NOT NULL,
    to_role_id BIGINT REFERENCES role (id),
    to_group_id BIGINT REFERENCES user_group (id),
    to_territory_id BIGINT REFERENCES territory (id),
    CONSTRAINT sharing_rule_from CHECK (
        (from_kind IN ('ROLE', 'ROLE_AND_BELOW') AND from_role_id IS NOT NULL AND from_group_id IS NULL)
        OR (from_kind = 'GROUP' AND from_group_id IS NOT NULL AND from_role_id IS NULL)),
    CONSTRAINT sharing_rule_to CHECK (
        (to_kind IN ('ROLE', 'ROLE_AND_BELOW') AND to_role_id IS NOT NULL AND to_group_id IS NULL
            AND to_territory_id IS NULL)
        OR (to_kind = 'GROUP' AND to_group_id IS NOT NULL AND to_role_id IS NULL AND to_territory_id IS NULL)
        OR (to_kind = 'TERRITORY' AND to_territory_id IS NOT NULL AND to_role_id IS NULL AND to_group_id IS NULL))
);
CREATE INDEX sharing_rule_from_role ON sharing_rule (from_role_id);
CREATE INDEX sharing_rule_from_group ON sharing_rule (from_group_id);
CREATE INDEX sharing_rule_to_role ON sharing_rule (to_role_id);
CREATE INDEX sharing_rule_to_group ON sharing_rule (to_group_id);
CREATE INDEX sharing_rule_to_territory ON sharing_rule (to_territory_id);

-- derived: each role with itself (depth 0) and all below it; the same of territories
CREATE TABLE role_below (
    role_id BIGINT NOT NULL REFERENCES role (id),
    below_id BIGINT NOT NULL REFERENCES role (id),
    depth INTEGER NOT NULL,
    PRIMARY KEY (role_id, below_id)
);
CREATE INDEX role_below_below ON role_below (below_id, role_id);

CREATE TABLE territory_below (
    territory_id BIGINT NOT NULL REFERENCES territory (id),
    below_id BIGINT NOT NULL REFERENCES territory (id),
    depth INTEGER NOT NULL,
    PRIMARY KEY (territory_id, below_id)
);
CREATE INDEX territory_below_below ON territory_below (below_id, territory_id);

-- derived: who sees the records of which sets of territories
CREATE TABLE visible_territory_set (
    viewer_id BIGINT NOT NULL,
    set_id BIGINT NOT NULL,
    PRIMARY KEY (viewer_id, set_id)
);
CREATE INDEX visible_territory_set_set ON visible_territory_set (set_id);
CREATE INDEX visible_owner_owner ON visible_owner (owner_id);

ALTER TABLE lead ADD COLUMN territory_set_id BIGINT REFERENCES territory_set (id);
ALTER TABLE contact ADD COLUMN territory_set_id BIGINT REFERENCES territory_set (id);
ALTER TABLE account ADD COLUMN territory_set_id BIGINT REFERENCES territory_set (id);

-- whose records a rule opens, and to whom; the members of a territory are its own and those of the ones above
CREATE VIEW sharing_rule_owner (rule_id, user_id) AS
SELECT r.id, u.id FROM sharing_rule r JOIN enishi_user u ON u.role_id = r.from_role_id WHERE r.from_kind = 'ROLE'
UNION ALL
SELECT r.id, u.id FROM sharing_rule r JOIN role_below b ON b.role_id = r.from_role_id
    JOIN enishi_user u ON u.role_id = b.below_id WHERE r.from_kind = 'ROLE_AND_BELOW'
UNION ALL
SELECT r.id, m.user_id FROM sharing_rule r JOIN user_group_member m ON m.group_id = r.from_group_id
    WHERE r.from_kind = 'GROUP';

CREATE VIEW sharing_rule_viewer (rule_id, user_id) AS
SELECT r.id, u.id FROM sharing_rule r JOIN enishi_user u ON u.role_id = r.to_role_id WHERE r.to_kind = 'ROLE'
UNION ALL
SELECT r.id, u.id FROM sharing_rule r JOIN role_below b ON b.role_id = r.to_role_id
    JOIN enishi_user u ON u.role_id = b.below_id WHERE r.to_kind = 'ROLE_AND_BELOW'
UNION ALL
SELECT r.id, m.user_id FROM sharing_rule r JOIN user_group_member m ON m.group_id = r.to_group_id
    WHERE r.to_kind = 'GROUP'
UNION ALL
SELECT r.id, m.user_id FROM sharing_rule r JOIN territory_below b ON b.below_id = r.to_territory_id
    JOIN territory_member m ON m.territory_id = b.territory_id WHERE r.to_kind = 'TERRITORY';

-- what visible_owner has to hold; of two levels the alphabet's first, EDIT, is the higher
CREATE VIEW owner_access (viewer_id, module, owner_id, level) AS
SELECT a.viewer_id, a.module, a.owner_id, MIN(a.level) FROM (
    SELECT u.id AS viewer_id, d.module AS module, u.id AS owner_id, 'EDIT' AS level
        FROM enishi_user u CROSS JOIN organisation_default d
    UNION ALL
    SELECT v.id, d.module, o.id, 'EDIT' FROM role_below b JOIN enishi_user v ON v.role_id = b.role_id
        JOIN enishi_user o ON o.role_id = b.below_id CROSS JOIN organisation_default d WHERE b.depth > 0
    UNION ALL
    SELECT t.user_id, r.module, f.user_id, r.level FROM sharing_rule r
        JOIN sharing_rule_owner f ON f.rule_id = r.id JOIN sharing_rule_viewer t ON t.rule_id = r.id
) a GROUP BY a.viewer_id, a.module, a.owner_id;

-- what visible_territory_set has to hold (AC-13)
CREATE VIEW territory_set_access (viewer_id, set_id) AS
SELECT DISTINCT m.user_id, s.set_id FROM territory_member m
    JOIN territory_below b ON b.territory_id = m.territory_id
    JOIN territory_set_member s ON s.territory_id = b.below_id;
