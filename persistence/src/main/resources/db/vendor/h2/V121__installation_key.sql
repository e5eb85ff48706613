INSERT INTO installation_key (name, secret) VALUES ('signin', CAST(RANDOM_UUID() AS VARCHAR) || CAST(RANDOM_UUID() AS VARCHAR));
