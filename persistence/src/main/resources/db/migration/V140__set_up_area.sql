-- the one organisation: the row is always there; the moment in set_up_at closes the first set-up for ever
CREATE TABLE organisation (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    name VARCHAR(120) NOT NULL,
    locale VARCHAR(20) NOT NULL,
    time_zone VARCHAR(60) NOT NULL,
    social_tab BOOLEAN NOT NULL,
    set_up_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT organisation_is_one CHECK (id = 1)
);
INSERT INTO organisation (id, version, name, locale, time_zone, social_tab, set_up_at)
SELECT 1, 1, '', 'ja', 'Asia/Tokyo', TRUE, CASE WHEN EXISTS (SELECT 1 FROM enishi_user) THEN CURRENT_TIMESTAMP END;

-- users by name; by user name and by e-mail the unique keys serve
CREATE INDEX enishi_user_name ON enishi_user (last_name, first_name, id);
-- the audit log narrowed to one kind of action
CREATE INDEX audit_entry_action ON audit_entry (action, at, id);
