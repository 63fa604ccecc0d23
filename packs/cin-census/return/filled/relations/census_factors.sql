-- One row is a factor found by an authorised assessment of the census, numbered within the assessment in the order of the codes. The records keep the factors
-- as a list in one text, ["3B","4A"], so they are cut out between their quotation marks, whatever the code: an unknown one has to reach the return. For that
-- every text is taken with its first 0, 1, 2 ... 511 letters cut off; what then begins with a quotation mark and a letter begins with a factor.
with cut_1 as (
  select a.assessment_id as assessment_id, trim(f.cinf_assessment_factors_json) as codes
  from census_assessments a
  join ssd_assessment_factors f on f.cinf_assessment_id = a.assessment_id
  where a.authorised is not null and trim(f.cinf_assessment_factors_json) like '[%'
),
cut_2 as (
  select c.assessment_id as assessment_id, c.codes as codes from cut_1 c
  union all
  select c.assessment_id as assessment_id, substring(c.codes, 2, 1000) as codes from cut_1 c where length(c.codes) > 1
),
cut_4 as (
  select c.assessment_id as assessment_id, c.codes as codes from cut_2 c
  union all
  select c.assessment_id as assessment_id, substring(c.codes, 3, 1000) as codes from cut_2 c where length(c.codes) > 2
),
cut_8 as (
  select c.assessment_id as assessment_id, c.codes as codes from cut_4 c
  union all
  select c.assessment_id as assessment_id, substring(c.codes, 5, 1000) as codes from cut_4 c where length(c.codes) > 4
),
cut_16 as (
  select c.assessment_id as assessment_id, c.codes as codes from cut_8 c
  union all
  select c.assessment_id as assessment_id, substring(c.codes, 9, 1000) as codes from cut_8 c where length(c.codes) > 8
),
cut_32 as (
  select c.assessment_id as assessment_id, c.codes as codes from cut_16 c
  union all
  select c.assessment_id as assessment_id, substring(c.codes, 17, 1000) as codes from cut_16 c where length(c.codes) > 16
),
cut_64 as (
  select c.assessment_id as assessment_id, c.codes as codes from cut_32 c
  union all
  select c.assessment_id as assessment_id, substring(c.codes, 33, 1000) as codes from cut_32 c where length(c.codes) > 32
),
cut_128 as (
  select c.assessment_id as assessment_id, c.codes as codes from cut_64 c
  union all
  select c.assessment_id as assessment_id, substring(c.codes, 65, 1000) as codes from cut_64 c where length(c.codes) > 64
),
cut_256 as (
  select c.assessment_id as assessment_id, c.codes as codes from cut_128 c
  union all
  select c.assessment_id as assessment_id, substring(c.codes, 129, 1000) as codes from cut_128 c where length(c.codes) > 128
),
cut_512 as (
  select c.assessment_id as assessment_id, c.codes as codes from cut_256 c
  union all
  select c.assessment_id as assessment_id, substring(c.codes, 257, 1000) as codes from cut_256 c where length(c.codes) > 256
),
found as (
  select c.assessment_id as assessment_id,
         case
              when substring(c.codes, 3, 1) = '"' then substring(c.codes, 2, 1)
              when substring(c.codes, 4, 1) = '"' then substring(c.codes, 2, 2)
              when substring(c.codes, 5, 1) = '"' then substring(c.codes, 2, 3)
              when substring(c.codes, 6, 1) = '"' then substring(c.codes, 2, 4)
              when substring(c.codes, 7, 1) = '"' then substring(c.codes, 2, 5)
              when substring(c.codes, 8, 1) = '"' then substring(c.codes, 2, 6)
              when substring(c.codes, 9, 1) = '"' then substring(c.codes, 2, 7)
              when substring(c.codes, 10, 1) = '"' then substring(c.codes, 2, 8)
              when substring(c.codes, 11, 1) = '"' then substring(c.codes, 2, 9)
              else substring(c.codes, 2, 10) end as factor
  from cut_512 c
  where c.codes like '"%' and length(c.codes) > 2 and substring(c.codes, 2, 1) not in ('"', ',', ' ', ']')
)
select f.assessment_id as assessment_id, f.factor as factor, row_number() over (partition by f.assessment_id order by f.factor) as number
from found f
