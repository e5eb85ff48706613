INSERT INTO installation_key (name, secret) VALUES ('signin', gen_random_uuid()::text || gen_random_uuid()::text);
