CREATE TABLE network_account (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    network VARCHAR(20) NOT NULL,
    user_id BIGINT NOT NULL REFERENCES enishi_user (id),
    state VARCHAR(20) NOT NULL,
    state_since TIMESTAMP WITH TIME ZONE NOT NULL,
    remote_id VARCHAR(255),
    display_name VARCHAR(255),
    email VARCHAR(255),
    scopes VARCHAR(2000) NOT NULL,
    authenticated_at TIMESTAMP WITH TIME ZONE,
    chosen_end TIMESTAMP WITH TIME ZONE,
    token_end TIMESTAMP WITH TIME ZONE,
    refresh_end TIMESTAMP WITH TIME ZONE,
    access_enc BYTEA,
    refresh_enc BYTEA,
    key_id INTEGER,
    check_due_at TIMESTAMP WITH TIME ZONE NOT NULL,
    refresh_due_at TIMESTAMP WITH TIME ZONE,
    refresh_lease TIMESTAMP WITH TIME ZONE,
    CONSTRAINT network_account_user UNIQUE (user_id, network)
);
-- the accounts whose check is due, whichever node asks
CREATE INDEX network_account_check ON network_account (check_due_at, id);

CREATE TABLE network_consent_request (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    state_hash VARCHAR(64) NOT NULL UNIQUE,
    network VARCHAR(20) NOT NULL,
    user_id BIGINT NOT NULL REFERENCES enishi_user (id),
    return_to VARCHAR(500) NOT NULL,
    chosen_end TIMESTAMP WITH TIME ZONE,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX network_consent_request_expiry ON network_consent_request (expires_at);
CREATE INDEX network_consent_request_user ON network_consent_request (user_id);

CREATE TABLE quota (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    subject BIGINT NOT NULL REFERENCES network_account (id),
    operation VARCHAR(30) NOT NULL,
    window_end TIMESTAMP WITH TIME ZONE NOT NULL,
    used INTEGER NOT NULL,
    blocked_until TIMESTAMP WITH TIME ZONE,
    CONSTRAINT quota_operation UNIQUE (subject, operation)
);

CREATE TABLE outbox (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    request_key VARCHAR(80) NOT NULL,
    account_id BIGINT NOT NULL REFERENCES network_account (id),
    network VARCHAR(20) NOT NULL,
    actor_id BIGINT NOT NULL REFERENCES enishi_user (id),
    record_id BIGINT NOT NULL REFERENCES record (id),
    operation VARCHAR(20) NOT NULL,
    target VARCHAR(255) NOT NULL,
    lane VARCHAR(255) NOT NULL,
    subject VARCHAR(255),
    text VARCHAR(8000),
    state VARCHAR(20) NOT NULL,
    attempt INTEGER NOT NULL,
    requested_at TIMESTAMP WITH TIME ZONE NOT NULL,
    due_at TIMESTAMP WITH TIME ZONE,
    lease_until TIMESTAMP WITH TIME ZONE,
    first_sent_at TIMESTAMP WITH TIME ZONE,
    settled_at TIMESTAMP WITH TIME ZONE,
    remote_id VARCHAR(255),
    problem VARCHAR(40),
    problem_until TIMESTAMP WITH TIME ZONE,
    CONSTRAINT outbox_request UNIQUE (account_id, request_key)
);
-- what is to be sent or looked up now
CREATE INDEX outbox_due ON outbox (state, due_at, id);
-- what was claimed and never came back
CREATE INDEX outbox_lease ON outbox (state, lease_until);
-- what stands before an entry in its lane
CREATE INDEX outbox_lane ON outbox (account_id, lane, requested_at);
-- what an account has under way on a record
CREATE INDEX outbox_record ON outbox (account_id, record_id, requested_at);
CREATE INDEX outbox_settled ON outbox (settled_at);
CREATE INDEX outbox_actor ON outbox (actor_id);
CREATE INDEX outbox_of_record ON outbox (record_id);
