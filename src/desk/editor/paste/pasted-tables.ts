/** A table has no more columns, and none has more rows below each other in one cell. */
const MOST_SPAN = 100;

/**
 * Tables as Markdown has them: one paragraph in a cell, no cell merged (what one holds stands in every row that it is
 * merged over). A table of one cell is a frame around paragraphs, and one in a cell of another is its words.
 */
export function plainTables(body: Element): void {
  for (const table of Array.from(body.querySelectorAll('table'))) {
    if (!body.contains(table)) continue;
    if (table.parentElement?.closest('table')) {
      table.replaceWith(` ${table.textContent.replace(/\s+/g, ' ').trim()} `);
      continue;
    }
    const rows = Array.from(table.rows);
    const [only, other] = rows;
    if (only && !other && only.cells.length === 1) {
      table.replaceWith(...Array.from(only.cells[0]!.childNodes));
      continue;
    }
    const grid: (Element | null)[][] = rows.map(() => []);
    rows.forEach((row, index) => {
      let column = 0;
      for (const cell of Array.from(row.cells)) {
        while (grid[index]![column] !== undefined) column++;
        const right = Math.min(MOST_SPAN, Math.max(1, cell.colSpan));
        const below = Math.min(rows.length - index, Math.max(1, cell.rowSpan));
        for (let down = 0; down < below; down++)
          for (let over = 0; over < right; over++) grid[index + down]![column + over] = over === 0 ? cell : null;
        column += right;
      }
    });
    table.replaceWith(tableOf(grid, body.ownerDocument));
  }
}

function tableOf(grid: readonly (readonly (Element | null | undefined)[])[], page: Document): Element {
  const width = Math.max(0, ...grid.map((row) => row.length));
  const table = page.createElement('table');
  grid.forEach((row, index) => {
    const line = table.insertRow();
    for (let column = 0; column < width; column++) {
      const cell = page.createElement(index === 0 ? 'th' : 'td');
      const paragraph = page.createElement('p');
      const source = row[column];
      if (source) paragraph.append(...inlineParts(source, page));
      cell.append(paragraph);
      line.append(cell);
    }
  });
  return table;
}

/** What stands in the paragraphs of a cell, one behind the other. */
function inlineParts(cell: Element, page: Document): Node[] {
  const parts: Node[] = [];
  for (const child of Array.from(cell.childNodes)) {
    const isBlock = child instanceof Element && /^(?:p|div|h\d|ul|ol|li|blockquote)$/.test(child.localName);
    const inner = isBlock ? inlineParts(child, page) : [child.cloneNode(true)];
    if (isBlock && parts.length > 0 && inner.length > 0) parts.push(page.createTextNode(' '));
    parts.push(...inner);
  }
  return parts;
}
