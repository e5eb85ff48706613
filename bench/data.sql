-- 1,000,000 leads, 500 users in 6 levels of roles, 50 sharing rules, 134 territories, and users who each see them in
-- a way of their own. For PostgreSQL, into a database that Enishi has made and filled with its demo data:
--   psql -v ON_ERROR_STOP=1 -f bench/data.sql enishi
-- as a superuser, since foreign keys aren't checked meanwhile. Everything made here has an id from 10,000,000 on.
-- Who is who stands in bench/measure.py. Passwords are those of the demo, tokens are 'bench-' and the user's name.
\timing on
BEGIN;
SET LOCAL session_replication_role = replica;
SET LOCAL synchronous_commit = off;
SET LOCAL work_mem = '256MB';

CREATE FUNCTION pg_temp.dice(i BIGINT, turn BIGINT, sides BIGINT) RETURNS BIGINT LANGUAGE sql IMMUTABLE AS
    'SELECT (hashint8extended(i, turn) & 9223372036854775807) % sides';

-- roles: 1, 4, 16, 32, 64, 128 on six levels
INSERT INTO role (id, version, name, parent_id)
SELECT 10010000 + k, 1, 'Bench role ' || k, CASE
    WHEN k = 1 THEN NULL
    WHEN k <= 5 THEN 10010001
    WHEN k <= 21 THEN 10010002 + (k - 6) / 4
    WHEN k <= 53 THEN 10010006 + (k - 22) / 2
    WHEN k <= 117 THEN 10010022 + (k - 54) / 2
    ELSE 10010054 + (k - 118) / 2 END
FROM generate_series(1, 245) k;

-- 1 to 500 have roles; 601 to 613 see by rules and territories; 1001 to 1350 only own
INSERT INTO enishi_user (id, version, user_name, user_name_key, email, email_key, last_name, first_name, locale,
    time_zone, active, password_hash, profile_id, role_id)
SELECT 10000000 + n, 1, 'b' || n, 'b' || n, 'b' || n || '@bench.example', 'b' || n || '@bench.example', '担当' || n,
    '者', 'ja', 'Asia/Tokyo', TRUE, (SELECT password_hash FROM enishi_user WHERE user_name = 'sato'),
    (SELECT id FROM permission_profile WHERE name = 'Standard'),
    CASE WHEN n <= 117 THEN 10010000 + n WHEN n <= 500 THEN 10010118 + (n - 118) % 128 END
FROM (SELECT generate_series(1, 500) AS n UNION ALL SELECT generate_series(601, 613)
    UNION ALL SELECT generate_series(1001, 1280) UNION ALL SELECT generate_series(1301, 1350)) u;

INSERT INTO api_token (id, version, user_id, application, token_hash, created_at, expires_at, kind)
SELECT 10060000 + row_number() OVER (ORDER BY id), 1, id, 'bench',
    encode(sha256(('bench-' || user_name)::bytea), 'hex'), NOW(), NOW() + INTERVAL '300 days', 'TOKEN'
FROM enishi_user WHERE id > 10000000 OR user_name = 'admin';

-- territories: 1 above 130; three more. Sets: each of the 130, 70 pairs of them, and the three
INSERT INTO territory (id, version, name, parent_id)
SELECT 10020000 + t, 1, 'Bench territory ' || t, CASE WHEN t BETWEEN 2 AND 131 THEN 10020001 END
FROM generate_series(1, 134) t;
INSERT INTO territory_set_member (set_id, territory_id)
SELECT 10030000 + s, 10020001 + s FROM generate_series(1, 130) s
UNION ALL SELECT 10030130 + s, 10020001 + s FROM generate_series(1, 70) s
UNION ALL SELECT 10030130 + s, 10020002 + s FROM generate_series(1, 70) s
UNION ALL SELECT 10030200 + s, 10020131 + s FROM generate_series(1, 3) s;
INSERT INTO territory_set (id, version, territories)
SELECT set_id, 1, string_agg(territory_id::TEXT, ',' ORDER BY territory_id) FROM territory_set_member
WHERE set_id > 10030000 GROUP BY set_id;
INSERT INTO territory_member (territory_id, user_id) VALUES
    (10020134, 10000609), (10020133, 10000610), (10020132, 10000611), (10020001, 10000612);
-- salespeople who also have territories: two for each of 40
INSERT INTO territory_member (territory_id, user_id)
SELECT 10020002 + (3 * j + d) % 130, 10000200 + j FROM generate_series(0, 39) j, generate_series(0, 1) d;

INSERT INTO user_group (id, version, name)
SELECT 10040000 + g, 1, 'Bench group ' || g FROM generate_series(1, 12) g;
INSERT INTO user_group_member (group_id, user_id)
SELECT 10040001, id FROM enishi_user WHERE id BETWEEN 10000001 AND 10000500 OR id BETWEEN 10001001 AND 10001350
UNION ALL SELECT 10040002, 10000603
UNION ALL SELECT 10040003, 10000118 + n FROM generate_series(0, 4) n
UNION ALL SELECT 10040004, 10000602
UNION ALL SELECT 10040005, 10000130 + n FROM generate_series(0, 49) n
UNION ALL SELECT 10040006, 10000604
UNION ALL SELECT 10040007, 10001001 + n FROM generate_series(0, 279) n
UNION ALL SELECT 10040008, 10000605
UNION ALL SELECT 10040009, 10001301 + n FROM generate_series(0, 49) n
UNION ALL SELECT 10040010, 10000606
UNION ALL SELECT 10040011, 10000200 + n FROM generate_series(0, 49) n
UNION ALL SELECT 10040012, 10000607;

-- fifty rules: six for those who see by them alone, the others among the salespeople
INSERT INTO sharing_rule (id, version, name, module, level, from_kind, from_group_id, to_kind, to_group_id)
SELECT 10050000 + r, 1, 'Bench rule ' || r, 'LEAD', CASE WHEN r = 6 THEN 'SEE' ELSE 'EDIT' END, 'GROUP',
    10039999 + 2 * r, 'GROUP', 10040000 + 2 * r FROM generate_series(1, 6) r;
INSERT INTO sharing_rule (id, version, name, module, level, from_kind, from_role_id, to_kind, to_role_id,
    to_territory_id)
SELECT 10050000 + r, 1, 'Bench rule ' || r, 'LEAD', CASE r % 2 WHEN 0 THEN 'SEE' ELSE 'EDIT' END, 'ROLE_AND_BELOW',
    10010054 + (7 * r) % 64, (ARRAY['ROLE_AND_BELOW', 'ROLE', 'TERRITORY'])[1 + r % 3],
    CASE r % 3 WHEN 0 THEN 10010054 + (11 * r + 5) % 64 WHEN 1 THEN 10010022 + (5 * r) % 32 END,
    CASE r % 3 WHEN 2 THEN 10020001 + 2 * r END
FROM generate_series(7, 50) r;

-- what Enishi derives from all that whenever it changes
DELETE FROM role_below;
INSERT INTO role_below (role_id, below_id, depth)
WITH RECURSIVE b (role_id, below_id, depth) AS (SELECT id, id, 0 FROM role
    UNION ALL SELECT b.role_id, r.id, b.depth + 1 FROM b JOIN role r ON r.parent_id = b.below_id) SELECT * FROM b;
DELETE FROM territory_below;
INSERT INTO territory_below (territory_id, below_id, depth)
WITH RECURSIVE b (territory_id, below_id, depth) AS (SELECT id, id, 0 FROM territory
    UNION ALL SELECT b.territory_id, t.id, b.depth + 1 FROM b JOIN territory t ON t.parent_id = b.below_id)
SELECT * FROM b;
DELETE FROM visible_owner;
INSERT INTO visible_owner (viewer_id, module, owner_id, level)
SELECT viewer_id, module, owner_id, level FROM owner_access;
DELETE FROM visible_territory_set;
INSERT INTO visible_territory_set (viewer_id, set_id) SELECT viewer_id, set_id FROM territory_set_access;

-- the leads: 50 of one owner, 560 of 280 owners, 50,000 of 50 owners that come last in every order, the others of the
-- 500, four fifths of them of those at the bottom; four fifths in territories
CREATE TEMPORARY TABLE thing ON COMMIT DROP AS
SELECT i, 20000000 + (i * 618033) % 1000000 AS id, (i * 618033) % 1000000 AS place,
    i BETWEEN 610 AND 50609 AS late,
    10000000 + CASE
        WHEN i < 50 THEN 601
        WHEN i < 610 THEN 1001 + (i - 50) % 280
        WHEN i < 50610 THEN 1301 + i % 50
        WHEN pg_temp.dice(i, 1, 100) < 80 THEN 118 + pg_temp.dice(i, 2, 383)
        WHEN pg_temp.dice(i, 1, 100) < 97 THEN 22 + pg_temp.dice(i, 2, 96)
        ELSE 1 + pg_temp.dice(i, 2, 21) END AS owner_id,
    10030000 + CASE
        WHEN i < 610 THEN NULL
        WHEN i BETWEEN 60000 AND 60049 THEN 203
        WHEN pg_temp.dice(i, 3, 100) < 50 THEN 1 + pg_temp.dice(i, 4, 200)
        WHEN pg_temp.dice(i, 3, 100) < 80 THEN 201
        WHEN pg_temp.dice(i, 3, 100) < 81 THEN 202 END AS territory_set_id,
    substr('あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわ',
        1 + pg_temp.dice(i, 5, 44)::INT, 1) AS a,
    substr('いえかきさしたつとなのはまみもやらり', 1 + pg_temp.dice(i, 6, 18)::INT, 1) AS b,
    substr('うかきこさしたちのまみむよらりろわ', 1 + pg_temp.dice(i, 7, 17)::INT, 1) AS c
FROM generate_series(0::BIGINT, 999999) i;

INSERT INTO record (id, type) SELECT id, 'LEAD' FROM thing ORDER BY id;

INSERT INTO lead (id, version, owner_id, created_at, created_by, updated_at, updated_by, last_name, first_name,
    last_name_reading, first_name_reading, name_key, title, email, email_key, phone, mobile, city, country, description,
    email_opt_out, company, company_key, source, status, rating, industry, employees, territory_set_id)
SELECT id, 1, owner_id,
    NOW() - (1000000 - place) * INTERVAL '30 seconds' - CASE WHEN late THEN INTERVAL '2 years' ELSE INTERVAL '0' END,
    owner_id,
    NOW() - pg_temp.dice(i, 8, 30000000) * INTERVAL '1 second'
        - CASE WHEN late THEN INTERVAL '2 years' ELSE INTERVAL '0' END,
    owner_id, '姓' || a || b, '名' || c || pg_temp.dice(i, 9, 500),
    CASE WHEN late THEN 'ん' ELSE '' END || a || b || c, 'たろう' || pg_temp.dice(i, 9, 500),
    CASE WHEN late THEN 'ん' ELSE '' END || a || b || c || ' たろう' || pg_temp.dice(i, 9, 500),
    (ARRAY['部長', '課長', '主任', '営業企画'])[1 + pg_temp.dice(i, 10, 4)],
    'p' || i || '@bench.example', 'p' || i || '@bench.example', '03-5550-' || i, '090-5550-' || i,
    '市' || pg_temp.dice(i, 11, 300), '日本', '展示会でお会いしました。' || repeat('次の見積もりを待つ。', 5), FALSE,
    'みなと産業' || pg_temp.dice(i, 12, 20000),
    CASE WHEN late THEN '見' ELSE '' END || 'みなと産業' || pg_temp.dice(i, 12, 20000),
    'WEB', (ARRAY['NOT_CONTACTED', 'CONTACTED'])[1 + pg_temp.dice(i, 13, 2)],
    (ARRAY['HIGH', 'MEDIUM', 'LOW'])[1 + pg_temp.dice(i, 14, 3)], 'MANUFACTURING', pg_temp.dice(i, 15, 5000),
    territory_set_id
FROM thing ORDER BY place;

INSERT INTO record_event (id, version, record_id, at, kind, version_after, actor_id, origin, detail)
SELECT 30000000 + place, 1, id, NOW() - (1000000 - place) * INTERVAL '30 seconds', 'CREATED', 1, owner_id, 'IMPORT',
    '{"changes":{"company":[null,"みなと産業"]}}'
FROM thing ORDER BY place;
COMMIT;
VACUUM ANALYZE;
SELECT COUNT(*) AS pairs FROM visible_owner;
