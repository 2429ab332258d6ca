import type { Cell, Column, Language } from './figure';
import { write } from './numbers';

/** A cell as a reader of the language sees it, in a table or a tooltip; empty where there is no value. */
export function cellText(cell: Cell | undefined, column: Column, language: Language): string {
    if (cell === null || cell === undefined) return '';
    const words = column.words?.[String(cell)];
    if (words) return words[language];
    if (typeof cell === 'string') return cell;
    return Number.isFinite(cell) ? write(cell, column.format ?? 'number', language) : '';
}
