-- browsers in which somebody is signed in; a kept one comes back by the token that it holds, of which hashes are here
CREATE TABLE signin_session (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    user_id BIGINT NOT NULL REFERENCES enishi_user (id),
    device VARCHAR(80) NOT NULL,
    address VARCHAR(60) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    used_at TIMESTAMP WITH TIME ZONE NOT NULL,
    kept_series VARCHAR(64) UNIQUE,
    kept_hash VARCHAR(64),
    kept_before VARCHAR(64),
    rotated_at TIMESTAMP WITH TIME ZONE,
    kept_until TIMESTAMP WITH TIME ZONE
);
-- a user's sessions, last used first
CREATE INDEX signin_session_user ON signin_session (user_id, used_at);
-- for taking away what nobody comes back to
CREATE INDEX signin_session_used ON signin_session (used_at);
