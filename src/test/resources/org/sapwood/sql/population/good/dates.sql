-- Dates: month ends, 29 February, off the calendar, overlaps.
select r.cine_referral_id as case_id, r.cine_person_id as person_id, r.cine_referral_team as team_id, r.cine_referral_worker_id as worker_id,
       r.cine_referral_date as open_from, r.cine_close_date as open_to,
       add_months(r.cine_referral_date, 1) as a_month_on, add_months(r.cine_referral_date, -12) as a_year_before, add_days(r.cine_close_date, 30) as later,
       overlaps(r.cine_referral_date, r.cine_close_date, date '2025-01-01', date '2025-12-31') as in_2025,
       months(r.cine_referral_date, r.cine_close_date) as months_open, workdays(add_months(r.cine_referral_date, 2), r.cine_close_date) as working_days,
       extract(year from r.cine_referral_date) * 12 + extract(month from r.cine_referral_date) - 1 as month_id, extract(day from r.cine_close_date) as day,
       days(r.cine_referral_date, coalesce(r.cine_close_date, date '2026-03-31')) as days_open
from ssd_cin_episodes r
