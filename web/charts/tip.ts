import { cellText } from './cells';
import { heading } from './csv';
import type { Figure, Language, Role } from './figure';
import { columnOf } from './records';
import { colon } from './words';
import { escaped } from './tidy';

// What a chart says where one points at it: the numbers of the rows there, as the table writes them.

interface Pointed { readonly data?: unknown; readonly color?: unknown }

export function tip(figure: Figure, language: Language, still: boolean): Record<string, unknown> {
    const byAxis = figure.drawing.shape === 'lines' || figure.drawing.shape === 'areas';
    return {
        trigger: byAxis ? 'axis' : 'item',
        confine: true,
        transitionDuration: still ? 0 : 0.15,
        axisPointer: { type: 'line', snap: false, animation: false, lineStyle: { color: '#8d96a1' }, label: { show: false } },
        backgroundColor: '#ffffff',
        borderColor: '#8d96a1',
        textStyle: { color: '#1d2430', fontSize: 13 },
        extraCssText: 'max-width:340px;white-space:normal;',
        formatter: (pointed: Pointed | readonly Pointed[]) => {
            const all = (Array.isArray(pointed) ? pointed : [pointed]) as readonly Pointed[];
            const rows = all.flatMap((p) => {
                const row = rowOf(p.data);
                return row === null ? [] : [{ row, colour: typeof p.color === 'string' ? p.color : '' }];
            });
            return byAxis ? axisTip(figure, language, rows) : itemTip(figure, language, rows.map((r) => r.row));
        },
    };
}
function rowOf(data: unknown): number | null {
    const row = (data as { row?: unknown } | null)?.row;
    return typeof row === 'number' ? row : null;
}

/** One line for each series at the place: its value and its widest band. */
function axisTip(figure: Figure, language: Language, rows: readonly { row: number; colour: string }[]): string {
    const first = rows[0];
    if (!first) return '';
    const x = columnOf(figure, 'x');
    const column = figure.columns[x];
    const place = column ? `${heading(column, language)}${colon(language)}${cellText(figure.rows[first.row]?.[x], column, language)}` : '';
    const lines = rows.map(({ row, colour }) => {
        const y = said(figure, row, 'y', language);
        if (y === '') return '';
        const band = interval(figure, row, language);
        const dot = `<span style="display:inline-block;width:10px;height:10px;margin-right:6px;background:${escaped(colour)}"></span>`;
        return `${dot}${escaped(seriesName(figure, row, language))}${colon(language)}<b>${escaped(y)}</b>${escaped(band)}`;
    }).filter((line) => line !== '');
    return [`<b>${escaped(place)}</b>`, ...lines].join('<br>');
}

/** Where a dot stands in a drawing of an organisation, and the row of its superior, say nothing to a reader. */
const UNSAID: readonly Role[] = ['x', 'y', 'superior'];

/** Every column of the row that says something. */
function itemTip(figure: Figure, language: Language, rows: readonly number[]): string {
    return rows.flatMap((row) => figure.columns.map((column, i) => {
        if (figure.drawing.shape === 'organisation' && UNSAID.includes(column.role)) return '';
        const text = cellText(figure.rows[row]?.[i], column, language);
        return text === '' ? '' : `${escaped(heading(column, language))}${colon(language)}<b>${escaped(text)}</b>`;
    })).filter((line) => line !== '').join('<br>');
}

function said(figure: Figure, row: number, role: Role, language: Language): string {
    const at = columnOf(figure, role);
    const column = figure.columns[at];
    return column ? cellText(figure.rows[row]?.[at], column, language) : '';
}
function seriesName(figure: Figure, row: number, language: Language): string {
    const at = columnOf(figure, 'series');
    const series = 'series' in figure.drawing ? figure.drawing.series : [];
    const key = at < 0 ? series[0]?.key : String(figure.rows[row]?.[at]);
    return series.find((s) => s.key === key)?.label[language] ?? '';
}
function interval(figure: Figure, row: number, language: Language): string {
    for (const [low, high] of [['lower80', 'upper80'], ['lower', 'upper'], ['lower50', 'upper50']] as const) {
        const [a, b] = [said(figure, row, low, language), said(figure, row, high, language)];
        if (a !== '' && b !== '') return language === 'fr' ? ` [${a}\u202f; ${b}]` : ` [${a}, ${b}]`;
    }
    return '';
}
