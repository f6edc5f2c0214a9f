package nl.huisnorm.generator;

/** Where something stands in the table, for whoever has to mend it. */
record Place(String file, int line, String what) {

    Place of(int line, String what) {
        return new Place(file, line, what);
    }

    @Override
    public String toString() {
        return file + ":" + line + (what.isEmpty() ? "" : " " + what);
    }
}
