import type { Cell, Column, Figure, Key, Text } from '../charts/figure';
import { fill, words } from './words';

// curves.csv as charts: a chart for each of the three states, all organisations and arms in it.

const mostPanels = 6;
const mostSeries = 6;
const measures = { D: words.own, A: words.aware, C: words.complying } as const;

export function curvesFigures(head: readonly string[], rows: readonly (readonly string[])[], name: string): Figure[] {
    const at = (column: string) => {
        const place = head.indexOf(column);
        if (place < 0) throw new Error(`its first line has no column "${column}"`);
        return place;
    };
    const [group, arm, week, population, measure] = [at('group'), at('arm'), at('week'), at('population'), at('measure')];
    const numbers = ['median', 'q10', 'q25', 'q75', 'q90'].map(at);
    const everybody = rows.filter((row) => row[population] === 'all');
    return (Object.keys(measures) as (keyof typeof measures)[]).flatMap((id) => {
        const own = everybody.filter((row) => row[measure] === id);
        if (own.length === 0) return [];
        const keys = (column: number, most: number): Key[] => [...new Set(own.map((row) => row[column] ?? ''))].slice(0, most)
            .map((key) => ({ key, label: { en: key, fr: key } }));
        const [panels, series] = [keys(group, mostPanels), keys(arm, mostSeries)];
        const kept = own.filter((row) => panels.some(({ key }) => key === row[group]) && series.some(({ key }) => key === row[arm]));
        const cells = kept.map((row): Cell[] => [row[group] ?? '', row[arm] ?? '', number(row[week], name), ...numbers.map((place) => number(row[place], name))]);
        return [figureOf(id, measures[id], panels, series, cells, name, kept.length < own.length)];
    });
}

function number(text: string | undefined, name: string): number | null {
    if (text === undefined || text === '') return null;
    const value = Number(text);
    if (!Number.isFinite(value)) throw new Error(`${name} has "${text}" where a number belongs`);
    return value;
}

function figureOf(id: string, label: Text, panels: Key[], series: Key[], rows: Cell[][], name: string, cut: boolean): Figure {
    const columns: Column[] = [
        { name: 'group', title: words.organisation, role: 'panel' },
        { name: 'arm', title: words.setting, role: 'series' },
        { name: 'week', title: words.week, role: 'x', format: 'whole' },
        ...(['median', 'q10', 'q25', 'q75', 'q90'] as const).map((column): Column => ({
            name: column, title: column === 'median' ? words.median : { en: column, fr: column }, format: 'percent',
            role: ({ median: 'y', q10: 'lower80', q25: 'lower50', q75: 'upper50', q90: 'upper80' } as const)[column],
        })),
    ];
    return {
        id: `file-${id}`, title: fill(words.fileFigure, { measure: label }),
        subtitle: cut ? words.fileCut : words.fileSubtitle, source: fill(words.fileSource, { name }), alt: words.fileSubtitle,
        columns, rows,
        drawing: {
            shape: 'lines', interval: 'bands', zero: false, panels, series,
            palette: series.length === 1 ? 'distinct' : 'contrast', marks: [],
            x: { title: words.weeksAxis, scale: 'weeks', format: 'whole' },
            y: { title: words.figureAxis, scale: 'linear', format: 'percent', min: 0, max: 1 },
        },
    };
}
