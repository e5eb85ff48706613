-- where a server is reached that lives at another host than the one in its people's handles
ALTER TABLE mastodon_server ADD COLUMN web_address VARCHAR(255);
