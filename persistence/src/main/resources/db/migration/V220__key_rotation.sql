-- the accounts whose tokens an old key has encrypted
CREATE INDEX network_account_key ON network_account (key_id, id);
