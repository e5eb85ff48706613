CREATE SEQUENCE enishi_id START WITH 50 INCREMENT BY 50;

CREATE TABLE permission_profile (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    name VARCHAR(80) NOT NULL UNIQUE,
    built_in BOOLEAN NOT NULL
);

CREATE TABLE permission_profile_grant (
    profile_id BIGINT NOT NULL REFERENCES permission_profile (id) ON DELETE CASCADE,
    permission VARCHAR(40) NOT NULL,
    PRIMARY KEY (profile_id, permission)
);

CREATE TABLE role (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    name VARCHAR(80) NOT NULL UNIQUE,
    parent_id BIGINT REFERENCES role (id)
);
CREATE INDEX role_parent ON role (parent_id);

CREATE TABLE enishi_user (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    user_name VARCHAR(80) NOT NULL,
    user_name_key VARCHAR(80) NOT NULL UNIQUE,
    email VARCHAR(254) NOT NULL,
    email_key VARCHAR(254) NOT NULL UNIQUE,
    last_name VARCHAR(80) NOT NULL,
    first_name VARCHAR(80) NOT NULL,
    locale VARCHAR(20) NOT NULL,
    time_zone VARCHAR(60) NOT NULL,
    active BOOLEAN NOT NULL,
    password_hash VARCHAR(400),
    profile_id BIGINT NOT NULL REFERENCES permission_profile (id),
    role_id BIGINT REFERENCES role (id)
);
CREATE INDEX enishi_user_profile ON enishi_user (profile_id);
CREATE INDEX enishi_user_role ON enishi_user (role_id);

CREATE TABLE api_token (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    user_id BIGINT NOT NULL REFERENCES enishi_user (id),
    application VARCHAR(120) NOT NULL,
    token_hash VARCHAR(64) NOT NULL UNIQUE,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL
);
-- a user's tokens, oldest first, and how many of them are still good
CREATE INDEX api_token_user ON api_token (user_id, expires_at);

-- derived: who sees (or edits) what whom owns; joined by every query over records
CREATE TABLE visible_owner (
    viewer_id BIGINT NOT NULL REFERENCES enishi_user (id),
    module VARCHAR(20) NOT NULL,
    owner_id BIGINT NOT NULL REFERENCES enishi_user (id),
    level VARCHAR(10) NOT NULL,
    PRIMARY KEY (viewer_id, module, owner_id)
);

CREATE TABLE audit_entry (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    at TIMESTAMP WITH TIME ZONE NOT NULL,
    actor_id BIGINT REFERENCES enishi_user (id),
    action VARCHAR(60) NOT NULL,
    subject VARCHAR(200) NOT NULL,
    address VARCHAR(60)
);
CREATE INDEX audit_entry_at ON audit_entry (at, id);
CREATE INDEX audit_entry_actor ON audit_entry (actor_id, at);
