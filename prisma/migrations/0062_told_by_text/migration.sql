-- A family can be told by a text message of the site, which 0063 brings (docs/decisions/0045).
ALTER TYPE telling ADD VALUE 'SMS';
