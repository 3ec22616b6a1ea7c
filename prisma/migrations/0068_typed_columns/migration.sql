-- What a roster has no column for may be typed on screen: it becomes one more column of what was read (docs/decisions/0044).
GRANT UPDATE (headings) ON roster_imports TO app_staff;
