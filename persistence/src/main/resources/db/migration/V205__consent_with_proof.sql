-- consents under way have no proof of who began them: they last a quarter of an hour, and their users begin anew
DELETE FROM network_consent_request;
ALTER TABLE network_consent_request ADD COLUMN verifier_enc BYTEA NOT NULL;
ALTER TABLE network_consent_request ADD COLUMN server VARCHAR(255);
ALTER TABLE network_account ADD COLUMN server VARCHAR(255);
