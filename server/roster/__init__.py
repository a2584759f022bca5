"""PURE: the list of people an organiser has, a CSV or XLSX file, read into rows. Bytes in, plain data out."""
