package nl.huisnorm.proofs.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Reads a table as a spreadsheet does (RFC 4180), by another hand than the one that wrote it. */
final class Csv {

    private Csv() {}

    /** The cells of each row. */
    static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (quoted && sign == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (sign == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (!quoted && (sign == ',' || sign == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (sign == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (quoted || sign != '\r') {
                cell.append(sign);
            }
        }
        row.add(cell.toString());
        rows.add(row);
        return rows;
    }
}
