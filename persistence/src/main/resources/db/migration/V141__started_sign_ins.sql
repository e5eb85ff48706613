-- people whose first step of signing in was right and who have a second one before them; what ends the sessions of a
-- user ends these, too
CREATE TABLE started_sign_in (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    user_id BIGINT NOT NULL REFERENCES enishi_user (id),
    started_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX started_sign_in_user ON started_sign_in (user_id);
-- for taking away what was left
CREATE INDEX started_sign_in_started ON started_sign_in (started_at);
