-- What is in a file: H2 keeps more than a megabyte only as a large object.
create domain file_bytes as binary large object;
