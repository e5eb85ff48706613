-- our application at each server of a network that has many: it registers itself at the first use
CREATE TABLE mastodon_server (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    address VARCHAR(255) NOT NULL UNIQUE,
    domain VARCHAR(255) NOT NULL,
    client_id VARCHAR(255) NOT NULL,
    client_secret_enc BYTEA NOT NULL,
    authorization_url VARCHAR(500) NOT NULL,
    token_url VARCHAR(500) NOT NULL,
    revocation_url VARCHAR(500) NOT NULL,
    redirect_uri VARCHAR(500) NOT NULL,
    scopes VARCHAR(2000) NOT NULL,
    registered_at TIMESTAMP WITH TIME ZONE NOT NULL
);
