CREATE INDEX account_territory ON account (territory_set_id);
CREATE INDEX lead_territory ON lead (territory_set_id);
CREATE INDEX contact_territory ON contact (territory_set_id);
