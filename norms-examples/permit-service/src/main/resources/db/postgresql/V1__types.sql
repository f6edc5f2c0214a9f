-- What is in a file.
create domain file_bytes as bytea;
