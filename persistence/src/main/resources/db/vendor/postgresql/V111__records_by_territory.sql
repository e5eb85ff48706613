-- lists by territory, in the order of each key; most records are in none
CREATE INDEX account_territory_name ON account (territory_set_id, name_key, id) WHERE territory_set_id IS NOT NULL;
CREATE INDEX account_territory_created_at ON account (territory_set_id, created_at, id)
    WHERE territory_set_id IS NOT NULL;
CREATE INDEX account_territory_updated_at ON account (territory_set_id, updated_at, id)
    WHERE territory_set_id IS NOT NULL;
CREATE INDEX lead_territory_name ON lead (territory_set_id, name_key, id) WHERE territory_set_id IS NOT NULL;
CREATE INDEX lead_territory_company ON lead (territory_set_id, company_key, id) WHERE territory_set_id IS NOT NULL;
CREATE INDEX lead_territory_created_at ON lead (territory_set_id, created_at, id) WHERE territory_set_id IS NOT NULL;
CREATE INDEX lead_territory_updated_at ON lead (territory_set_id, updated_at, id) WHERE territory_set_id IS NOT NULL;
CREATE INDEX contact_territory_name ON contact (territory_set_id, name_key, id) WHERE territory_set_id IS NOT NULL;
CREATE INDEX contact_territory_created_at ON contact (territory_set_id, created_at, id)
    WHERE territory_set_id IS NOT NULL;
CREATE INDEX contact_territory_updated_at ON contact (territory_set_id, updated_at, id)
    WHERE territory_set_id IS NOT NULL;

-- visible_owner is written from tables that have these keys, many rows at once: checking each again took most of it
ALTER TABLE visible_owner DROP CONSTRAINT visible_owner_viewer_id_fkey;
ALTER TABLE visible_owner DROP CONSTRAINT visible_owner_owner_id_fkey;
