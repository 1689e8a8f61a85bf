// A table for terminals: columns as wide as their widest cell needs.

/** Lines of cells, each column padded to `least` characters at the least and two more than its widest cell. */
export function textTable(rows: readonly (readonly (string | number)[])[], least: number): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(least, ...rows.map((row) => 2 + String(row[column]).length)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => String(cell).padEnd(widths[column] ?? 0))
        .join('')
        .trimEnd(),
    )
    .join('\n')
}
