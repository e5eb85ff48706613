CREATE TABLE social_tie (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    record_id BIGINT NOT NULL REFERENCES record (id),
    network VARCHAR(20) NOT NULL,
    remote_id VARCHAR(255) NOT NULL,
    name VARCHAR(255) NOT NULL,
    handle VARCHAR(255),
    profile_url VARCHAR(500),
    automatic BOOLEAN NOT NULL,
    tied_by BIGINT NOT NULL REFERENCES enishi_user (id),
    tied_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT social_tie_record UNIQUE (record_id, network)
);
-- who else is tied to the same person
CREATE INDEX social_tie_person ON social_tie (network, remote_id, record_id);
CREATE INDEX social_tie_by ON social_tie (tied_by);

CREATE TABLE social_declined (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    record_id BIGINT NOT NULL REFERENCES record (id),
    network VARCHAR(20) NOT NULL,
    remote_id VARCHAR(255) NOT NULL,
    CONSTRAINT social_declined_profile UNIQUE (record_id, network, remote_id)
);

-- payload: JSON that only the program reads
CREATE TABLE social_cache (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    account_id BIGINT NOT NULL REFERENCES network_account (id),
    network VARCHAR(20) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    remote_id VARCHAR(255) NOT NULL,
    person_id VARCHAR(255),
    payload VARCHAR,
    fetched_at TIMESTAMP WITH TIME ZONE,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
    fetch_key VARCHAR(40),
    fetch_until TIMESTAMP WITH TIME ZONE,
    problem VARCHAR(40),
    problem_until TIMESTAMP WITH TIME ZONE,
    CONSTRAINT social_cache_key UNIQUE (account_id, remote_id, kind)
);
-- everything about a person goes when a record is untied
CREATE INDEX social_cache_person ON social_cache (network, person_id);
CREATE INDEX social_cache_expiry ON social_cache (expires_at);
