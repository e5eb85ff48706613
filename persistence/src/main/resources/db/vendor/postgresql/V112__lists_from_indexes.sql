-- Which rows are on a page is found by reading indexes alone (ADR 15): they leave out what is deleted, and those in
-- the order of a list say whose each row is.
DROP INDEX account_name, account_owner_name, account_created_at, account_owner_created_at, account_updated_at,
    account_owner_updated_at, account_territory_name, account_territory_created_at, account_territory_updated_at;
DROP INDEX lead_name, lead_owner_name, lead_company, lead_owner_company, lead_created_at, lead_owner_created_at,
    lead_updated_at, lead_owner_updated_at, lead_territory_name, lead_territory_company, lead_territory_created_at,
    lead_territory_updated_at;
DROP INDEX contact_name, contact_owner_name, contact_created_at, contact_owner_created_at, contact_updated_at,
    contact_owner_updated_at, contact_territory_name, contact_territory_created_at, contact_territory_updated_at;

CREATE INDEX account_name ON account (name_key, id) INCLUDE (owner_id, territory_set_id) WHERE deleted_at IS NULL;
CREATE INDEX account_owner_name ON account (owner_id, name_key, id) WHERE deleted_at IS NULL;
CREATE INDEX account_territory_name ON account (territory_set_id, name_key, id) INCLUDE (owner_id)
    WHERE deleted_at IS NULL AND territory_set_id IS NOT NULL;
CREATE INDEX account_created_at ON account (created_at, id) INCLUDE (owner_id, territory_set_id) WHERE deleted_at IS NULL;
CREATE INDEX account_owner_created_at ON account (owner_id, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX account_territory_created_at ON account (territory_set_id, created_at, id) INCLUDE (owner_id)
    WHERE deleted_at IS NULL AND territory_set_id IS NOT NULL;
CREATE INDEX account_updated_at ON account (updated_at, id) INCLUDE (owner_id, territory_set_id) WHERE deleted_at IS NULL;
CREATE INDEX account_owner_updated_at ON account (owner_id, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX account_territory_updated_at ON account (territory_set_id, updated_at, id) INCLUDE (owner_id)
    WHERE deleted_at IS NULL AND territory_set_id IS NOT NULL;
CREATE INDEX account_holding ON account (owner_id, territory_set_id) WHERE deleted_at IS NULL;

CREATE INDEX lead_name ON lead (name_key, id) INCLUDE (owner_id, territory_set_id) WHERE deleted_at IS NULL;
CREATE INDEX lead_owner_name ON lead (owner_id, name_key, id) WHERE deleted_at IS NULL;
CREATE INDEX lead_territory_name ON lead (territory_set_id, name_key, id) INCLUDE (owner_id)
    WHERE deleted_at IS NULL AND territory_set_id IS NOT NULL;
CREATE INDEX lead_company ON lead (company_key, id) INCLUDE (owner_id, territory_set_id) WHERE deleted_at IS NULL;
CREATE INDEX lead_owner_company ON lead (owner_id, company_key, id) WHERE deleted_at IS NULL;
CREATE INDEX lead_territory_company ON lead (territory_set_id, company_key, id) INCLUDE (owner_id)
    WHERE deleted_at IS NULL AND territory_set_id IS NOT NULL;
CREATE INDEX lead_created_at ON lead (created_at, id) INCLUDE (owner_id, territory_set_id) WHERE deleted_at IS NULL;
CREATE INDEX lead_owner_created_at ON lead (owner_id, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX lead_territory_created_at ON lead (territory_set_id, created_at, id) INCLUDE (owner_id)
    WHERE deleted_at IS NULL AND territory_set_id IS NOT NULL;
CREATE INDEX lead_updated_at ON lead (updated_at, id) INCLUDE (owner_id, territory_set_id) WHERE deleted_at IS NULL;
CREATE INDEX lead_owner_updated_at ON lead (owner_id, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX lead_territory_updated_at ON lead (territory_set_id, updated_at, id) INCLUDE (owner_id)
    WHERE deleted_at IS NULL AND territory_set_id IS NOT NULL;
CREATE INDEX lead_holding ON lead (owner_id, territory_set_id) WHERE deleted_at IS NULL;

CREATE INDEX contact_name ON contact (name_key, id) INCLUDE (owner_id, territory_set_id) WHERE deleted_at IS NULL;
CREATE INDEX contact_owner_name ON contact (owner_id, name_key, id) WHERE deleted_at IS NULL;
CREATE INDEX contact_territory_name ON contact (territory_set_id, name_key, id) INCLUDE (owner_id)
    WHERE deleted_at IS NULL AND territory_set_id IS NOT NULL;
CREATE INDEX contact_created_at ON contact (created_at, id) INCLUDE (owner_id, territory_set_id) WHERE deleted_at IS NULL;
CREATE INDEX contact_owner_created_at ON contact (owner_id, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX contact_territory_created_at ON contact (territory_set_id, created_at, id) INCLUDE (owner_id)
    WHERE deleted_at IS NULL AND territory_set_id IS NOT NULL;
CREATE INDEX contact_updated_at ON contact (updated_at, id) INCLUDE (owner_id, territory_set_id) WHERE deleted_at IS NULL;
CREATE INDEX contact_owner_updated_at ON contact (owner_id, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX contact_territory_updated_at ON contact (territory_set_id, updated_at, id) INCLUDE (owner_id)
    WHERE deleted_at IS NULL AND territory_set_id IS NOT NULL;
CREATE INDEX contact_holding ON contact (owner_id, territory_set_id) WHERE deleted_at IS NULL;

-- an index alone tells only of pages that have been vacuumed since they were written: so more often than usual
ALTER TABLE account SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
ALTER TABLE lead SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
ALTER TABLE contact SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
ALTER TABLE visible_owner SET (autovacuum_vacuum_scale_factor = 0.02);
