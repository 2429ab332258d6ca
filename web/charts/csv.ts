import { cellText } from './cells';
import type { Cell, Column, Figure, Language } from './figure';

// The rows of a figure as CSV: for programs as they are, or as a French spreadsheet opens them.

export type Dialect = 'plain' | 'french';

/** plain: comma, decimal point, names and keys as the rows have them. french: semicolon, decimal comma, a byte order mark,
 *  Windows line ends, titles and words of the language. */
export function csv(figure: Figure, language: Language, dialect: Dialect): string {
    const french = dialect === 'french';
    const separator = french ? ';' : ',';
    const head = figure.columns.map((column) => (french ? heading(column, language) : column.name));
    const body = figure.rows.map((row) => figure.columns.map((column, i) => field(row[i] ?? null, column, language, french)));
    const quote = (text: string) => (/["\r\n,;]/.test(text) && (text.includes(separator) || /["\r\n]/.test(text)) ? `"${text.replace(/"/g, '""')}"` : text);
    const end = french ? '\r\n' : '\n';
    return (french ? '\ufeff' : '') + [head, ...body].map((line) => line.map(quote).join(separator) + end).join('');
}

function field(cell: Cell, column: Column, language: Language, french: boolean): string {
    if (cell === null) return '';
    if (typeof cell === 'number') {
        if (!Number.isFinite(cell)) return '';
        return french ? String(cell).replace('.', ',') : String(cell);
    }
    return french ? cellText(cell, column, language) : cell;
}

/** "Share (%)": the title of a column with its unit. */
export function heading(column: Column, language: Language): string {
    const unit = column.unit?.[language] ?? '';
    return unit === '' ? column.title[language] : `${column.title[language]} (${unit})`;
}
