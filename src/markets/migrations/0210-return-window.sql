-- How long buyers may send things back is a market's to change; what was delivered before keeps its day.
grant update (return_window_days) on markets.market to {{app}};
