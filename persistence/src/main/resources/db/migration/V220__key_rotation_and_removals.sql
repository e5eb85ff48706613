-- the accounts whose tokens an old key has encrypted
CREATE INDEX network_account_key ON network_account (key_id, id);
-- the accounts of a member of whom a network tells something
CREATE INDEX network_account_member ON network_account (network, remote_id);
