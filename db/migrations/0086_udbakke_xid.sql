-- `udbakke_i_orden` begins with it: one index less to lay every change in.
DROP INDEX udbakke_xid;
