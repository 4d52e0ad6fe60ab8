-- What feedback is about; null when the shopper did not say.
alter table feedback add column category text;
