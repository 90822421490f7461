-- A made-up run in the shape of results.duckdb: smooth paths with a war or two, so that every picture has something to show.
-- Before it: territory, ruler, decision, start(id, people, output) and years(first, last) are there.
CREATE TABLE place AS
SELECT row_number() OVER (ORDER BY t.rowid) AS n, t.id, t.region, s.people, s.output,
       CASE region WHEN 'Western Europe' THEN [1.3, 0.8, 3.9, 1.9] WHEN 'Western Offshoots' THEN [1.8, 1.5, 2.4, 1.9] WHEN 'Eastern Europe' THEN [1.3, 0.9, 3.7, 0.4]
            WHEN 'Latin America' THEN [1.8, 1.4, 2.5, 0.9] WHEN 'East Asia' THEN [0.6, 0.3, 4.0, 4.4] WHEN 'South Asia' THEN [0.5, -0.2, 1.4, 2.9]
            WHEN 'Southeast Asia' THEN [0.8, 0.4, 2.4, 3.2] WHEN 'Middle East' THEN [0.8, 1.2, 4.4, 0.5] ELSE [0.6, 0.9, 2.0, 0.1] END AS growth,
       CASE region WHEN 'Western Europe' THEN 0.6 WHEN 'Western Offshoots' THEN 1.7 WHEN 'Africa' THEN 1.5 WHEN 'Latin America' THEN 1.9 ELSE 1.1 END AS births
FROM territory t JOIN start s USING (id);

CREATE TABLE path AS
WITH time AS (SELECT q, q / 4.0 AS y FROM range((SELECT first * 4 FROM years), (SELECT last * 4 + 4 FROM years)) r(q))
SELECT n, id, region, q, y,
       people * exp(births / 100 * (y - 1870)) AS people,
       output * exp((growth[1] * least(y - 1870, 43) + growth[2] * greatest(0, least(y - 1913, 37)) + growth[3] * greatest(0, least(y - 1950, 23))
              + growth[4] * greatest(0, y - 1973)) / 100 + 0.05 * sin(y * 0.7 + n) - 0.12 * exp(-((y - 1932) ^ 2) / 8) - 0.1 * exp(-((y - 1944) ^ 2) / 10)) AS head,
       0.22 - 0.15 * exp(-((y - 1945) ^ 2) / 500) + 0.04 * sin(n) AS open,
       0.5 + 0.5 * sin(n * 12.9898) AS luck
FROM place, time;

CREATE TABLE indicator AS
WITH named AS (
  UNPIVOT (
    SELECT q, id, people AS population, people * 0.42 AS workforce, people * 0.39 AS employment, head AS gdpPerHead, head * people / 4 AS gdpConstant,
           head * people / 4 * 0.3 AS gdpWorldMoney, head * people / 4 * (2 + luck * 30) AS gdp, head * people * open / 4 AS exports, head * people * open / 4.1 AS imports,
           open AS exportShare, greatest(0.02, open * 2 * luck) AS foreignAssetsShare, head * people * 0.1 * luck AS foreignAssets, head * people * 0.1 * (1 - luck) AS foreignLiabilities,
           head * people * 0.12 * (1 - luck) AS externalDebt, head * people * 0.03 AS reserves, head * people * (2 + luck * 30) * 0.5 AS stateDebt,
           0.05 + 0.03 * luck + 0.12 * exp(-((y - 1932) ^ 2) / 6) AS unemploymentRate, 0.2 + 0.1 * luck - 0.0008 * (y - 1870) AS reserveArmy,
           greatest(0.01, 0.5 - 0.06 * ln(head)) AS subsistenceShare, greatest(0.03, 1.5 - 0.16 * ln(head)) AS agricultureShare,
           least(0.35, greatest(0.08, 0.07 * ln(head) - 0.3)) AS industryShare, 0.42 + 0.0012 * (y - 1870) + 0.05 * luck AS wageShare, 0.5 - 0.0012 * (y - 1870) AS profitShare,
           0.12 - 0.0003 * (y - 1870) + 0.02 * sin(y * 0.7 + n) AS profitRate, head / 2600 AS realWage, 2950 - 8.4 * (y - 1870) + 100 * luck AS hoursPerWorker,
           exp(0.02 * greatest(0, y - 1914)) AS priceLevel, 0.02 + 0.03 * sin(y / 3 + n) AS inflation, 1 / (2 + luck * 30) AS exchangeRate,
           greatest(0.03, 0.05 + 0.0025 * (y - 1880)) AS publicSpendingShare, greatest(0.03, 0.04 + 0.0024 * (y - 1880)) AS taxShare, 0.04 + 0.02 * luck AS interestRate,
           greatest(0.0, 0.35 * exp(-((y - 1975) ^ 2) / 1800)) * luck AS unionDensity, people / 9000 * luck AS strikeDays, 2.5 + luck AS capitalOutput, 0.12 + 0.08 * luck AS investmentShare,
           greatest(0.0, 0.35 * (1 - luck) - 0.05) AS foreignOwnedCapitalShare, 0.02 * luck AS rationing, 0.85 + 0.1 * luck AS utilization, least(13, 0.3 + ln(head / 400) * 3) AS yearsOfSchooling,
           head / 400 AS capability, least(0.85, greatest(0.04, 0.2 * ln(head) - 1.1)) AS townShare, 0.3 + 0.25 * luck AS giniWithin, 0.28 + 0.22 * luck AS top10Share, 0.08 + 0.1 * luck AS top1Share,
           greatest(0.15, 0.5 - 0.002 * (y - 1870)) AS sexPayGap, greatest(0.1, 0.45 - 0.001 * (y - 1870)) AS groupPayGap, 0.3 + 0.002 * (y - 1870) AS participationWomen,
           0.5 - 0.001 * (y - 1870) AS sexSegregation, 0.3 - 0.1 * luck AS groupSegregation, 0.15 + 0.1 * luck AS wageTheil, 0.4 + 0.1 * luck AS wageTheilBetweenPlants,
           0.002 * luck AS mergers, 0.01 * luck AS relocatedJobs, 0.001 * sin(y / 5) AS capitalFlight, 0.1 * luck AS foreignLoanShare, 0.01 * luck AS officialDebt, 0.001 * luck AS seigniorage, 0.0005 * luck AS railwayCharge,
           0.1 * luck AS affiliateSalesShare, 0.08 * luck AS affiliateEmploymentShare, 0.2 + 0.1 * luck AS transnationalityIndex, 0.02 * sin(y / 9) AS profitShiftedShare, 0.001 * luck AS royaltiesPaid, 0.002 * luck AS royaltiesReceived, 0.2 + 0.05 * sin(y / 20) AS tradeModularity, 0.02 * sin(y / 3) AS importedInflation,
           0.5 AS priceTransmission, 0.1 + 0.2 * luck AS importContentOfInvestment, 0.001 AS exportsLostToStandards, 0.4 + 0.1 * luck AS intraIndustryTrade, 0.15 + 0.001 * (y - 1870) AS importedInputs, 0.1 + 0.001 * (y - 1870) AS verticalSpecialization, greatest(0, 0.002 * (y - 1950)) * luck AS partsTradeShare, least(1, 0.5 + 0.3 * luck) AS policySpace,
           greatest(0, 0.25 - 0.002 * (y - 1870)) AS childLabour, greatest(0, 0.004 - 0.0002 * abs(q // 4 - 1890)) AS indenturedLabour, 35 + 0.3 * (y - 1870) AS lifeExpectancy, 6 - 0.03 * (y - 1870) AS childrenPerWoman, 0.03 + 0.04 * luck AS migrantsShare, 0.005 * luck AS clandestineShare, 0.05 + 0.0015 * (y - 1870) AS conceptionShare,
           least(3.9, 0.02 * (y - 1870) + luck) AS techniqueStage, ((n + (q // 80)) % 5)::DOUBLE AS exchangeRegimeHeld, 0.01 * luck AS spread, 0.3 * luck AS keyCurrencyShare, 1 + 0.3 * luck AS intensity, 0.2 * luck AS threat, 0.1 * luck AS coordination, least(1, 0.2 + 0.005 * (y - 1870)) AS labourStandard, 0.4 * luck AS bargainingCoverage,
           0.05 * luck AS craftUnions, 0.1 * luck AS industrialUnions, 0.06 * luck AS generalUnions, 0.04 * luck AS companyUnions, 3 + 0.04 * (y - 1870) AS schoolingAsked, 0.95 - 0.001 * (y - 1870) AS schoolingUsed,
           0.02 + 0.02 * (1 - luck) AS vacancyRate, 0.001 * (y - 1870) AS overqualified, 0.0005 * (y - 1870) AS rotation, people * 0.002 * (1 - luck) AS emigration, people * 0.002 * luck AS immigration, 0.03 + 0.05 * luck AS brainDrain, 1.5 + luck AS jobsFound, 0.04 AS leavingTheLand,
           0.5 + 0.2 * luck AS surplusRate, 0.8 + 0.2 * luck AS surplusRateWomen, 0.4 AS surplusRateMen, 0.9 AS surplusRateDominated, 0.4 + 0.1 * luck AS surplusRateDominant, 0.8 AS surplusRateLow, 0.5 AS surplusRateMiddle, 0.1 AS surplusRateHigh, greatest(0.02, 0.12 + 0.1 * exp(-((y - 1935) ^ 2) / 80) - 0.001 * greatest(0, y - 1950)) AS tariff
    FROM path)
  ON COLUMNS(* EXCLUDE (q, id)) INTO NAME name VALUE value)
SELECT q::INT AS quarter, id AS territory, '' AS sector, '' AS grp, name, value::DOUBLE AS value FROM named;

INSERT INTO indicator SELECT quarter, territory, '', '', 'servicesShare', 1 - sum(value) FROM indicator WHERE name IN ('agricultureShare', 'industryShare') GROUP BY ALL;
INSERT INTO indicator
SELECT quarter, 'WORLD', '', '', i.name, CASE WHEN i.name IN ('population', 'workforce', 'employment', 'gdpConstant', 'gdpWorldMoney', 'strikeDays') THEN sum(value) ELSE sum(value * people) / sum(people) END
FROM indicator i JOIN path p ON p.id = i.territory AND p.q = i.quarter WHERE i.name NOT IN ('gdp', 'priceLevel', 'exchangeRate', 'exchangeRegimeHeld') GROUP BY quarter, i.name;
INSERT INTO indicator
SELECT q, 'WORLD', '', '', w.name, w.value FROM (SELECT DISTINCT q, y FROM path) t,
       LATERAL (VALUES ('tradeOpenness', 0.14 - 0.11 * exp(-((y - 1948) ^ 2) / 600) + 0.0012 * greatest(0, y - 1960)), ('foreignAssetsOpenness', 0.2 - 0.15 * exp(-((y - 1950) ^ 2) / 900) + 0.009 * greatest(0, y - 1970)),
       ('giniWorld', 0.56 + 0.0007 * (y - 1870)), ('giniBetween', 0.35 + 0.0012 * (y - 1870)), ('theilBetween', 0.2 + 0.0024 * (y - 1870)), ('worldRate', 0.045 + 0.01 * sin(y / 9)), ('lendingWill', 0.7 + 0.2 * sin(y / 30)), ('companySizeTail', 1.2 - 0.001 * (y - 1870)), ('companyGrowthShape', 1.1 + 0.1 * sin(y / 20)), ('ledgerResidual', 1e-14 * (1.5 + sin(q)))) w(name, value);

CREATE TABLE labour AS
SELECT (q // 4)::INT AS year, id AS territory, s.name AS sector, CASE WHEN s.name = 'subsistence' THEN 'subsistence' ELSE 'wage' END AS state, CASE WHEN s.name = 'subsistence' THEN '' ELSE o.name END AS occupation, x.name AS sex, g.name AS grp,
       '' AS skill, '' AS place, people * 0.39 * s.weight * o.weight * x.weight * g.weight AS people, people * 0.39 * s.weight * o.weight * x.weight * g.weight * 2200 AS hours,
       people * 0.39 * s.weight * o.weight * x.weight * g.weight * 2200 * o.pay * x.pay * g.pay * head / 3000 AS pay, 0.0 AS unpaidHours, 0.0 AS unionMembers, 0.05 * people * s.weight * o.weight * x.weight * g.weight AS overqualified,
       people * 0.39 * s.weight * o.weight * x.weight * g.weight * least(13, 0.3 + ln(head / 400) * 3) AS schooling, people * 0.39 * s.weight * o.weight * x.weight * g.weight * (2 + 2.5 * o.pay) AS schoolingAsked,
       people * 0.39 * s.weight * o.weight * x.weight * g.weight * least(2 + 2.5 * o.pay, 0.3 + ln(head / 400) * 3) AS schoolingUsed
FROM path,
     LATERAL (VALUES ('subsistence', greatest(0.01, 0.5 - 0.06 * ln(head))), ('agriculture', greatest(0.03, 0.9 - 0.1 * ln(head))), ('mining', 0.02), ('lightManufacturing', 0.12), ('machinery', 0.02 + 0.01 * ln(head / 300)),
       ('construction', 0.06), ('transport', 0.05), ('business', 0.05 + 0.05 * ln(head / 300)), ('public', 0.04 + 0.03 * ln(head / 300)), ('voluntary', 0.01)) s(name, weight),
     (VALUES ('execution', 0.62, 0.8), ('craft', 0.18, 1.1), ('clerical', 0.1, 1.2), ('conception', 0.06, 1.9), ('management', 0.04, 2.6)) o(name, weight, pay),
     (VALUES ('female', 0.35, 0.7), ('male', 0.65, 1.0)) x(name, weight, pay), (VALUES ('dominant', 0.8, 1.0), ('dominated', 0.2, 0.75)) g(name, weight, pay)
WHERE q % 4 = 3;
UPDATE labour SET hours = people * (2200 + s.more) FROM (VALUES ('agriculture', 200), ('mining', -100), ('machinery', -50), ('construction', 20), ('business', 60), ('public', -200)) s(name, more)
WHERE labour.sector = s.name AND state = 'wage';
INSERT INTO labour SELECT (q // 4)::INT, id, '', s.name, '', x.name, '', '', '', people * s.weight / 2, 0, 0, 0, 0, 0, 0, 0, 0
FROM path, LATERAL (VALUES ('unemployed', 0.03), ('household', 0.14), ('school', 0.05 + 0.001 * (y - 1870)), ('child', 0.25)) s(name, weight), (VALUES ('female'), ('male')) x(name) WHERE q % 4 = 3;

CREATE TABLE migration AS
SELECT year, o.id AS origin, d.id AS destination, 1000.0 * (1 + length(o.name)) AS people, 10.0 AS clandestine, 100.0 AS returned
FROM range(1870, 1881) AS years(year), territory AS o, territory AS d WHERE o.id <> d.id;

CREATE TABLE move AS
SELECT (q // 4)::INT AS year, id AS territory, m.before AS fromState, m.after AS toState, people * 0.39 * m.part AS people
FROM path, (VALUES ('wage', 'unemployed', 0.04), ('unemployed', 'wage', 0.045), ('subsistence', 'wage', 0.01), ('wage', 'household', 0.01), ('', 'wage', 0.02), ('wage', 'wage', 0.5)) m(before, after, part)
WHERE q % 4 = 3;

CREATE TABLE claim AS
SELECT (p.q // 4)::INT AS year, 'equity' AS instrument, p.id AS holder, d.id AS debtor,
       CASE WHEN p.id = d.id THEN p.head * p.people * 1.5 ELSE greatest(0, p.luck - 0.6) * sqrt(p.head * p.people * d.head * d.people) * 0.02 * (1 - d.luck) END AS value
FROM path p JOIN path d USING (q) WHERE q % 4 = 3 AND (p.id = d.id OR p.luck > 0.6) AND (q // 4) % 5 = 0;

CREATE TABLE trade AS
SELECT (p.q // 4)::INT AS year, g.name AS good, p.id AS origin, d.id AS buyer, p.open * sqrt(p.head * p.people * d.head * d.people) * 0.002 * g.weight AS value, 1.0 AS quantity
FROM path p JOIN path d USING (q), LATERAL (VALUES ('agriculture', greatest(0.05, 1.2 - 0.1 * ln(p.head))), ('mining', 0.1 + 0.2 * p.luck), ('lightManufacturing', 0.3), ('machinery', 0.08 * ln(p.head / 300)), ('business', 0.1)) g(name, weight)
WHERE q % 4 = 3 AND (q // 4) % 10 = 0;
UPDATE trade SET value = value * 1000 WHERE origin = buyer;

CREATE TABLE interindustry AS
SELECT b.year, b.buyer AS territory, b.good, s.name AS sector, b.value * s.part AS value, b.value * s.part AS quantity
FROM (SELECT year, buyer, good, sum(value) AS value FROM trade GROUP BY ALL) b, (VALUES ('agriculture', 0.05), ('mining', 0.05), ('lightManufacturing', 0.15), ('machinery', 0.1), ('business', 0.05), ('households', 0.6)) s(name, part);
CREATE TABLE production AS
SELECT year, territory, sector, sum(people) AS people, sum(hours) AS hours, sum(pay) AS wages, sum(pay) AS labourIncome, 0.0 AS inputs, 0.0 AS sales, sum(pay * (1.2 + hash(sector) % 5 / 10.0)) AS output, 0.0 AS capital,
       CASE WHEN sector = 'subsistence' THEN 'NaN'::DOUBLE ELSE least(3.9, 0.02 * (year - 1870) + hash(sector) % 4 / 2.0) END AS techniqueStage
FROM labour WHERE sector <> '' GROUP BY ALL;
CREATE TABLE flow AS
SELECT (q // 4)::INT AS year, id AS territory, f.name AS flow, 'worldMarket' AS sector, head * people * (2 + luck * 30) * f.part * (luck - 0.5) AS value
FROM path, (VALUES ('dividends', 0.05), ('interest', 0.02), ('homeCharges', 0.01), ('remittances', -0.03), ('royalties', 0.002), ('transferPrices', -0.001)) f(name, part) WHERE q % 4 = 3;
CREATE TABLE regime AS
SELECT id AS territory, r.regime, r.f AS fromQuarter, r.t AS toQuarter
FROM place, (VALUES (0, 'liberal', 7480, 7660), (1, 'colonial', 7480, 7780), (0, 'keynesianWelfare', 7780, 7930), (1, 'developmentalist', 7790, 7950), (2, 'sovietType', 7670, 7965), (2, 'transition', 7965, 8000)) r(i, regime, f, t) WHERE n % 3 = r.i;

CREATE TABLE event AS
SELECT quarter, territory, kind, name, value::DOUBLE AS value, '' AS cause, source, CASE WHEN verified THEN 'yes' ELSE 'no' END AS verified FROM decision WHERE quarter // 4 BETWEEN (SELECT first FROM years) AND (SELECT last FROM years);
INSERT INTO event
SELECT q::INT, id, k.kind, k.kind, 0.1 + abs(sin(q * n)), k.cause, '', '' FROM path, (VALUES (0, 'currencyCrisis', 'reserves cover 0.7 months of imports; 2.85e+05 of gold in world money went'), (1, 'sovereignDefault', 'service of debt above exports after a fall of their price'),
  (2, 'bankingCrisis', 'failures of companies take the banks'' capital, which was 4.0% of loans, after a boom of credit 23% beyond what is usual and a crunch among their creditors abroad'), (3, 'companyFailures', 'sales of 5.11e+07 fall below interest'), (4, 'strikeWave', 'pay lags behind prices; 1861862 days not worked'), (5, 'exitFromGold', 'reserves run out')) k(i, kind, cause)
WHERE hash(q * 1000 + n * 7 + k.i) % 10000 < 12 + 160 * exp(-((y - 1932) ^ 2) / 4) + 110 * exp(-((y - 1983) ^ 2) / 8);

CREATE TABLE record AS
SELECT name, territory, year, value * (1 + 0.25 * sin(hash(name || territory) % 100 + year)) AS value, value * (1 + 0.25 * sin(hash(name || territory) % 100 + year)) * 0.85 AS lower, value * (1 + 0.25 * sin(hash(name || territory) % 100 + year)) * 1.15 AS upper,
       CASE name WHEN 'gdpPerHead' THEN 'Maddison 2010' WHEN 'population' THEN 'Maddison 2010' ELSE 'A made-up source' END AS source
FROM (SELECT name, territory, quarter // 4 AS year, avg(value) AS value FROM indicator WHERE name IN ('gdpPerHead', 'population') OR (territory = 'WORLD' AND name IN ('tradeOpenness', 'foreignAssetsOpenness', 'agricultureShare', 'giniWorld', 'hoursPerWorker', 'wageShare', 'unemploymentRate')) GROUP BY ALL)
WHERE year IN (1870, 1890, 1913, 1929, 1938, 1950, 1960, 1973, 1990, 1999);

INSERT INTO record SELECT name, 'WORLD', year, 20, 12, 28, 'A made-up count' FROM (VALUES ('bankingCrises'), ('currencyCrises'), ('sovereignDefaults')) n(name), range(1879, 2000, 10) years(year);
INSERT INTO record VALUES ('exportShare', 'GBR', 1929, 0.0001, 0.00008, 0.00012, 'A made-up source; doubtful: a rate of exchange');
INSERT INTO record VALUES ('sexPayGap', 'USA', 1890, 0.46, 0.41, 0.51, 'A made-up book, table 1'), ('sexPayGap', 'USA', 1930, 0.7, 0.65, 0.75, 'A made-up book, table 1; from memory, unverified'), ('groupPayGap', 'USA', 1990, 0.3, 0.2, 0.4, 'A made-up paper'), ('groupPayGap', 'USA', 2010, 0.3, 0.2, 0.4, 'A made-up paper'),
  ('bargainingCoverage', 'GBR', 1980, 2, 1, 3, 'A made-up handbook');

CREATE TABLE balance AS
SELECT (q // 4)::INT AS year, id AS territory, 'equity' AS instrument, s.name AS sector, head * people * (2 + luck * 30) * CASE WHEN (id = 'RUS' AND q >= 7670) = (s.name = 'state') THEN 1.5 ELSE 0.1 END AS value
FROM path, (VALUES ('owners'), ('state')) s(name) WHERE q % 4 = 3;

CREATE TABLE definition AS
SELECT DISTINCT name, 'indicator' AS kind, 'What ' || name || ' is, in a made-up run' AS doc, CASE name WHEN 'externalDebt' THEN 'world money' ELSE '' END AS unit, 'made up' AS source FROM indicator;
INSERT INTO claim SELECT (q // 4)::INT, k.instrument, CASE WHEN k.owes THEN 'MARKET' ELSE id END, CASE WHEN k.owes THEN id ELSE 'MARKET' END, head * people * 0.05 * luck
FROM path, (VALUES ('externalDebt', TRUE), ('bonds', FALSE), ('keyCurrency', FALSE)) k(instrument, owes) WHERE q % 4 = 3 AND (q // 4) % 5 = 0;
INSERT INTO definition VALUES ('currencyCrisis', 'event', 'The money loses a quarter of its worth within a year', '', ''), ('sovereignDefault', 'event', 'The state stops paying its debt abroad', '', '');
DROP TABLE path; DROP TABLE place; DROP TABLE start; DROP TABLE years; DROP TABLE decision;
