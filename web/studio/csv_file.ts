/** A table as the program writes it: comma or semicolon, fields in quotes where they need it. Throws where it is none. */
export function parseCsv(text: string): { head: string[]; rows: string[][] } {
    const bare = text.replace(/^\ufeff/, '');
    const firstLine = bare.slice(0, Math.max(0, bare.search(/[\r\n]|$/)));
    const separator = firstLine.split(';').length > firstLine.split(',').length ? ';' : ',';
    const lines: string[][] = [];
    let line: string[] = [];
    let at = 0;
    while (at < bare.length) {
        let field = '';
        if (bare[at] === '"') {
            for (++at; ; ++at) {
                const end = bare.indexOf('"', at);
                if (end < 0) throw new Error(`line ${lines.length + 1}: a quoted field has no end`);
                field += bare.slice(at, end);
                at = end + 1;
                if (bare[at] !== '"') break;
                field += '"';
            }
        } else {
            const from = at;
            while (at < bare.length && bare[at] !== separator && bare[at] !== '\n' && bare[at] !== '\r') ++at;
            field = bare.slice(from, at);
        }
        line.push(field);
        if (bare[at] === separator) {
            ++at;
            if (at < bare.length && bare[at] !== '\n' && bare[at] !== '\r') continue;
            line.push('');
        }
        if (at < bare.length && bare[at] !== '\n' && bare[at] !== '\r') throw new Error(`line ${lines.length + 1}: text after a quoted field`);
        if (bare[at] === '\r') ++at;
        if (bare[at] === '\n') ++at;
        lines.push(line);
        line = [];
    }
    const [head, ...rows] = lines;
    if (!head || head.length < 2) throw new Error('it is no table');
    const wrong = rows.findIndex((row) => row.length !== head.length);
    if (wrong >= 0) throw new Error(`line ${wrong + 2} has ${rows[wrong]?.length ?? 0} fields, the first line ${head.length}`);
    return { head, rows };
}
