-- application passwords stand beside tokens: ten of both together, one look-up by hash for both
ALTER TABLE api_token ADD COLUMN kind VARCHAR(30) DEFAULT 'TOKEN' NOT NULL;
ALTER TABLE api_token ALTER COLUMN expires_at DROP NOT NULL;
ALTER TABLE api_token ADD COLUMN last_used_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE api_token ADD COLUMN last_used_from VARCHAR(60);
-- a token that was had with an application password ends with it
ALTER TABLE api_token ADD COLUMN issued_with BIGINT REFERENCES api_token (id) ON DELETE CASCADE;
CREATE INDEX api_token_issued_with ON api_token (issued_with);
