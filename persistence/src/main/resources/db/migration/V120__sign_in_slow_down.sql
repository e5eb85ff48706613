-- tries to sign in that failed or are under way, by a keyed hash of the account or address that they concern
CREATE TABLE signin_tries (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    subject VARCHAR(64) NOT NULL UNIQUE,
    failures VARCHAR(120) NOT NULL,
    level INTEGER NOT NULL,
    wait_until TIMESTAMP WITH TIME ZONE,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL
);
-- for taking away what no longer counts
CREATE INDEX signin_tries_changed ON signin_tries (changed_at);

-- who counts tries holds the slot of their subject; so rows can be made and changed without two getting into each
-- other's way
CREATE TABLE signin_slot (slot INTEGER PRIMARY KEY);
INSERT INTO signin_slot (slot) VALUES
    (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15),
    (16), (17), (18), (19), (20), (21), (22), (23), (24), (25), (26), (27), (28), (29), (30), (31);

-- random keys of this installation, made by the migration that follows
CREATE TABLE installation_key (
    name VARCHAR(40) PRIMARY KEY,
    secret VARCHAR(120) NOT NULL
);
