-- links with which a forgotten password is set anew: of each, only a hash of the secret in it
CREATE TABLE password_reset (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    user_id BIGINT NOT NULL REFERENCES enishi_user (id),
    token_hash VARCHAR(64) NOT NULL UNIQUE,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX password_reset_user ON password_reset (user_id);
CREATE INDEX password_reset_end ON password_reset (expires_at);

-- mails to be sent: what about and to whom; they are written when they are sent, so that no secret waits here. A row
-- without a user stands for an address that nobody has, and is only taken away
CREATE TABLE mail_order (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    kind VARCHAR(30) NOT NULL,
    user_id BIGINT REFERENCES enishi_user (id),
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    due_at TIMESTAMP WITH TIME ZONE NOT NULL,
    attempts INTEGER NOT NULL
);
CREATE INDEX mail_order_due ON mail_order (due_at);
