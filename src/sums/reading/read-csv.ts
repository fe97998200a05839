/** Rows of a file with separated values (RFC 4180): comma, semicolon or tab, whichever parts the first lines most. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const body = text.startsWith("\ufeff") ? text.slice(1) : text;
  const separator = separatorOf(body);
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let quoted = false;
  for (let at = 0; at < body.length; at += 1) {
    const character = body.charAt(at);
    if (quoted) {
      if (character !== '"') field += character;
      else if (body.charAt(at + 1) === '"') [field, at] = [`${field}"`, at + 1];
      else quoted = false;
    } else if (character === '"' && field === "") quoted = true;
    else if (character === separator) {
      row.push(field);
      field = "";
    } else if (character === "\n" || character === "\r") {
      if (character === "\r" && body.charAt(at + 1) === "\n") at += 1;
      rows.push([...row, field]);
      [row, field] = [[], ""];
    } else field += character;
  }
  if (field !== "" || row.length > 0) rows.push([...row, field]);
  return rows;
}

function separatorOf(text: string): string {
  const head = text.slice(0, 20_000).replace(/"[^"]*"/g, "");
  const counts = [",", ";", "\t"].map((mark) => ({ mark, count: head.split(mark).length - 1 }));
  const [comma, semicolon, tab] = counts.map(({ count }) => count);
  if ((tab ?? 0) > 0 && (tab ?? 0) >= Math.max(comma ?? 0, semicolon ?? 0) / 4) return "\t";
  return (semicolon ?? 0) > 0 && (semicolon ?? 0) >= (comma ?? 0) / 2 ? ";" : ",";
}
