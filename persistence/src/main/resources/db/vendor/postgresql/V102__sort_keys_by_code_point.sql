-- sort keys are computed in Java: they compare by code point on every database, whatever the locale of this one
ALTER TABLE account ALTER COLUMN name_key TYPE VARCHAR(200) COLLATE "C";
ALTER TABLE lead ALTER COLUMN name_key TYPE VARCHAR(200) COLLATE "C";
ALTER TABLE lead ALTER COLUMN company_key TYPE VARCHAR(200) COLLATE "C";
ALTER TABLE contact ALTER COLUMN name_key TYPE VARCHAR(200) COLLATE "C";
