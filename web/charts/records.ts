import { cellText } from './cells';
import type { Cell, Column, Figure, Language, Role } from './figure';

// The rows of a figure as records by role, so that a shape asks for `y` and not for the seventh cell.

export type Numbers = 'value' | 'front' | 'lower' | 'upper' | 'lower50' | 'upper50' | 'lower80' | 'upper80' | 'superior' | 'size';
export interface Row extends Partial<Record<Numbers, number | null>> {
    readonly index: number;
    readonly panel: string;
    readonly series: string;
    readonly category: string;
    readonly label: string;
    readonly state: string;
    readonly x: Cell;
    readonly y: Cell;
}

/** The place of the column with a role, or −1. */
export function columnOf(figure: Figure, role: Role): number {
    return figure.columns.findIndex((column) => column.role === role);
}

/** All rows, their labels as a reader of the language sees them. Throws where a row names a panel or a series that the drawing does not have. */
export function records(figure: Figure, language: Language): Row[] {
    const drawing = figure.drawing;
    const panels = 'panels' in drawing ? drawing.panels.map((panel) => panel.key) : [''];
    const series = 'series' in drawing ? drawing.series.map((key) => key.key) : [''];
    const at = (role: Role) => columnOf(figure, role);
    const label = at('label');
    const text = (row: readonly Cell[], role: Role, otherwise: string) => {
        const column = at(role);
        const cell = column < 0 ? undefined : row[column];
        return cell === undefined || cell === null ? otherwise : String(cell);
    };
    const numbers: Numbers[] = ['value', 'front', 'lower', 'upper', 'lower50', 'upper50', 'lower80', 'upper80', 'superior', 'size'];
    return figure.rows.map((row, index) => {
        if (row.length !== figure.columns.length) {
            throw new Error(`figure ${figure.id}, row ${index + 1}: ${row.length} cells for ${figure.columns.length} columns`);
        }
        const record: Row = {
            index,
            panel: text(row, 'panel', panels[0] ?? ''),
            series: text(row, 'series', series[0] ?? ''),
            category: text(row, 'category', ''),
            label: label < 0 ? '' : cellText(row[label], figure.columns[label] as Column, language),
            state: text(row, 'state', ''),
            x: row[at('x')] ?? null,
            y: row[at('y')] ?? null,
        };
        if (!panels.includes(record.panel)) throw new Error(`figure ${figure.id}, row ${index + 1}: no panel "${record.panel}"`);
        if (!series.includes(record.series)) throw new Error(`figure ${figure.id}, row ${index + 1}: no series "${record.series}"`);
        for (const role of numbers) {
            const column = at(role);
            if (column >= 0) record[role] = number(row[column]);
        }
        return record;
    });
}

export function number(cell: Cell | undefined): number | null {
    return typeof cell === 'number' && Number.isFinite(cell) ? cell : null;
}
