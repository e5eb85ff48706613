-- who a user is at an identity provider: known by issuer and subject, never by a name or an address
CREATE TABLE user_identity (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    user_id BIGINT NOT NULL REFERENCES enishi_user (id),
    issuer VARCHAR(400) NOT NULL,
    subject VARCHAR(255) NOT NULL,
    linked_at TIMESTAMP WITH TIME ZONE NOT NULL,
    UNIQUE (issuer, subject),
    UNIQUE (user_id, issuer)
);
