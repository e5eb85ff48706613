-- authenticator apps: the secret encrypted, and the last step of time whose code was used
CREATE TABLE second_factor (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    user_id BIGINT NOT NULL UNIQUE REFERENCES enishi_user (id),
    secret_enc VARCHAR(400) NOT NULL,
    last_step BIGINT NOT NULL,
    since TIMESTAMP WITH TIME ZONE NOT NULL
);

-- what one gets in with when the app is lost; each works once and is gone then
CREATE TABLE recovery_code (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    user_id BIGINT NOT NULL REFERENCES enishi_user (id),
    code_hash VARCHAR(64) NOT NULL
);
CREATE INDEX recovery_code_user ON recovery_code (user_id, code_hash);

ALTER TABLE permission_profile ADD COLUMN two_factor BOOLEAN DEFAULT FALSE NOT NULL;
