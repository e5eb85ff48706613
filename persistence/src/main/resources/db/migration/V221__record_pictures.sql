-- the pictures a record has had; the one that was shown last is the one that it has
CREATE TABLE record_picture (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    record_id BIGINT NOT NULL REFERENCES record (id),
    content BYTEA NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    source VARCHAR(40) NOT NULL,
    taken_by BIGINT NOT NULL REFERENCES enishi_user (id),
    taken_at TIMESTAMP WITH TIME ZONE NOT NULL,
    shown_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX record_picture_shown ON record_picture (record_id, shown_at);
CREATE INDEX record_picture_taker ON record_picture (taken_by);
