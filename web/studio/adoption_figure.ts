import type { Cell, Column, Figure, Lines, Text } from '../charts/figure';
import type { Bands } from './bands';
import { differing } from './differing';
import type { Model } from './model';
import type { State } from './state';
import { fill, percent, points, whole, words } from './words';

// The curves of the studio as figures of web/charts: to keep, with their data and their source.

export interface FigureSeries {
    readonly key: string;
    readonly label: Text;
    readonly bands: Bands;
}
export interface Calendar {
    readonly weeks: number;
    readonly withdrawal: number;
}
/** Below so many runs nothing is concluded. */
export const fewestRuns = 20;

/** How many have made the practice their own, week by week. */
export function adoptionFigure(series: readonly FigureSeries[], calendar: Calendar, state: State, model: Model): Figure {
    const first = series[0]?.bands;
    const runs = whole(first?.n ?? 0);
    const level = percent(first?.median[calendar.withdrawal] ?? NaN);
    const said = (first?.n ?? 0) >= fewestRuns && series.length === 1 && calendar.withdrawal < calendar.weeks;
    return {
        id: 'adoption',
        title: said ? fill(words.figureSays, { share: level }) : words.figureTitle,
        subtitle: series.length > 1 ? fill(words.comparedSubtitle, { settings: differing(state, model), runs })
            : fill(words.figureSubtitle, { people: whole(model.value(state, 'people')), runs }),
        source: sourceOf(state, model),
        alt: fill(words.figureAlt, { levels: listed(series, (bands) => percent(bands.median[Math.min(calendar.withdrawal, calendar.weeks - 1)] ?? NaN)) }),
        columns: columnsOf('percent'),
        rows: rowsOf(series, calendar),
        drawing: drawing(series, calendar, { title: words.figureAxis, scale: 'linear', format: 'percent', min: 0, max: 1 }, false),
    };
}

/** The second setting less the first, run by run with the same seeds. */
export function differenceFigure(bands: Bands, message: Text, calendar: Calendar, state: State, model: Model): Figure {
    const series = [{ key: 'difference', label: words.difference, bands }];
    return {
        id: 'difference',
        title: message,
        subtitle: fill(words.differenceSubtitle, { settings: differing(state, model), runs: whole(bands.n) }),
        source: sourceOf(state, model),
        alt: fill(words.differenceAlt, { points: points(bands.median[Math.min(calendar.withdrawal, calendar.weeks - 1)] ?? NaN) }),
        columns: columnsOf('points'),
        rows: rowsOf(series, calendar),
        drawing: drawing(series, calendar, { title: words.differenceAxis, scale: 'linear', format: 'points' }, true),
    };
}

function columnsOf(format: 'percent' | 'points'): Column[] {
    const number = (name: string, title: Text, role: Column['role']): Column => ({ name, title, role, format });
    return [
        { name: 'setting', title: words.setting, role: 'series' },
        { name: 'week', title: words.week, role: 'x', format: 'whole' },
        number('median', words.median, 'y'),
        number('q10', words.q10, 'lower80'), number('q25', words.q25, 'lower50'),
        number('q75', words.q75, 'upper50'), number('q90', words.q90, 'upper80'),
    ];
}
function rowsOf(series: readonly FigureSeries[], calendar: Calendar): Cell[][] {
    const cell = (value: number | undefined): Cell => (value === undefined || Number.isNaN(value) ? null : Number(value.toPrecision(9)));
    return series.flatMap(({ key, bands }) => Array.from({ length: calendar.weeks }, (_, week) =>
        [key, week, ...[bands.median, bands.q10, bands.q25, bands.q75, bands.q90].map((values) => cell(values[week]))]));
}
function drawing(series: readonly FigureSeries[], calendar: Calendar, y: Lines['y'], zero: boolean): Lines {
    return {
        shape: 'lines', interval: 'bands', zero,
        panels: [{ key: '', label: { en: '', fr: '' } }],
        series: series.map(({ key, label }) => ({ key, label })),
        palette: series.length === 2 ? 'contrast' : 'distinct',
        x: { title: words.weeksAxis, scale: 'weeks', format: 'whole', min: 0, max: calendar.weeks - 1 },
        y,
        marks: calendar.withdrawal < calendar.weeks ? [{ at: calendar.withdrawal, label: words.mandateEnds }] : [],
    };
}
function listed(series: readonly FigureSeries[], say: (bands: Bands) => Text): Text {
    const in_ = (language: 'en' | 'fr') => series.map((one) => `${one.label[language]}${language === 'fr' ? '\u00a0: ' : ': '}${say(one.bands)[language]}`).join(language === 'fr' ? '\u202f; ' : '; ');
    return { en: in_('en'), fr: in_('fr') };
}
export function sourceOf(state: State, model: Model): Text {
    const changes = Object.entries(state.values).sort().map(([name, value]) => `${model.parameter(name).symbol}=${value}`).join(', ');
    const place = changes === '' ? words[state.preset] : fill(words.presetChanged, { preset: words[state.preset], changes });
    return fill(words.figureSource, { version: model.description.version, place, seed: String(state.seed) });
}
