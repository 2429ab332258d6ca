import type { Axis, Cell, Column, Drawing, Figure, Key, Palette, Panel, Role, Text } from '../charts/figure';

// Figures of every shape, as odd as they can be while still right: for tests and for looking at. Not results of anything.

export const said = (en: string, fr = en): Text => ({ en, fr });
const column = (name: string, role: Role, title: Text, more: Partial<Column> = {}): Column => ({ name, role, title, ...more });

const NAMES: readonly (readonly [string, string])[] = [
    ['Cooperation', 'Coopération'], ['Collaboration', 'Collaboration'], ['Half and half', 'Moitié-moitié'],
    ['Instruction by superiors', 'Instruction par la voie hiérarchique'], ['Practice', 'Pratique'], ['Peers', 'Pairs'],
    ['Ministry of public works', 'Ministère de l’équipement et des transports'], ['Region', 'Région'],
    ['Department council', 'Conseil départemental'], ['Town of 20,000', 'Commune de 20\u202f000 habitants'],
    ['Hospital', 'Centre hospitalier universitaire'], ['Agency', 'Agence'],
];
const SIZES = [20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000, 100000, 1000000];

export function keys(count: number, palette: Palette): Key[] {
    return Array.from({ length: count }, (_, i) => {
        const [en, fr] = NAMES[i] ?? ['x', 'x'];
        const size = SIZES[i] ?? 1;
        return palette === 'ordered'
            ? { key: `n${size}`, label: said(`${String(size).replace(/\B(?=(\d{3})+$)/g, ',')} people`, `${String(size).replace(/\B(?=(\d{3})+$)/g, '\u202f')} agents`) }
            : { key: `s${i}`, label: said(en, fr) };
    });
}
export const MEASURES: readonly (readonly [string, string, string])[] = [
    ['A', 'Aware of the practice', 'Connaissent la pratique'], ['C', 'Complying', 'S’y conforment'],
    ['D', 'Have made it their own', 'Se la sont appropriée'], ['G', 'Comply without believing', 'S’y conforment sans y croire'],
    ['Q', 'Exceptions solved in time', 'Exceptions réglées à temps'], ['T', 'Trust along active ties', 'Confiance le long des liens actifs'],
    ['H', 'Working hours used for coordination by all', 'Heures de travail consacrées à la coordination'],
    ['F', 'Frontline', 'Agents de terrain'], ['P', 'Periphery', 'Périphérie'],
];
export function panels(count: number): Panel[] {
    return MEASURES.slice(0, count).map(([key, en, fr]) => ({ key, label: said(en, fr) }));
}

export const percent = (en: string, fr: string, more: Partial<Axis> = {}): Axis => ({ title: said(en, fr), scale: 'linear', format: 'percent', ...more });
const WEEKS: Axis = { title: said('Weeks since the mandate began', 'Semaines depuis le début du mandat'), scale: 'weeks', format: 'whole' };
export const MARKS = [
    { at: 0, label: said('Mandate begins', 'Début du mandat') },
    { at: 156, label: said('Mandate is withdrawn', 'Retrait du mandat') },
];

export function figure(id: string, drawing: Drawing, columns: readonly Column[], rows: readonly (readonly Cell[])[], more: Partial<Figure> = {}): Figure {
    return {
        id,
        title: said(
            'Collaboration brings 62% of people to make the practice their own, cooperation 41%: the difference outlasts the mandate',
            'La collaboration conduit 62\u00a0% des agents à s’approprier la pratique, la coopération 41\u00a0%\u00a0: l’écart survit au mandat'),
        subtitle: said(
            'Share of people, median of 40 runs with the bands of 50% and 80% of them; a local administration of 500 people',
            'Part des agents, médiane de 40 simulations avec les bandes de 50\u00a0% et de 80\u00a0% d’entre elles\u202f; une administration locale de 500 personnes'),
        source: said(
            'Source: Concert 0.4, study “sizes”, seed 42. Simulated data, not observed; a model, not a forecast.',
            'Source\u00a0: Concert 0.4, étude «\u00a0sizes\u00a0», graine 42. Données simulées et non observées\u202f; un modèle, pas une prévision.'),
        alt: said('Lines that rise from 3% & level off at 41% and 62% after two years.', 'Des lignes qui montent de 3\u00a0% et plafonnent à 41\u00a0% et 62\u00a0% après deux ans.'),
        columns, rows, drawing, ...more,
    };
}

/** A logistic curve that starts at a few per cent; `late` shifts it. */
export function curve(week: number, height: number, late: number): number {
    return height / (1 + Math.exp(-(week - late) / 18));
}

export interface LinesWish {
    readonly series?: number;
    readonly panels?: number;
    readonly palette?: Palette;
    readonly together?: boolean;    // all ends at the same place
    readonly holes?: boolean;       // nulls, a series of one point, a series without any
    readonly weeks?: number;
    readonly difference?: boolean;
    readonly ownAxes?: boolean;
}
export function lines(wish: LinesWish = {}): Figure {
    const { series = 2, panels: count = 1, palette = 'contrast', weeks = 260 } = wish;
    const chosen = keys(series, palette);
    const shown = panels(count).map((panel, i): Panel => (wish.ownAxes && i % 2 === 1
        ? { ...panel, y: { title: said('Hours per person and week', 'Heures par personne et par semaine'), scale: 'linear', format: 'number' } } : panel));
    const rows: Cell[][] = [];
    for (const [p, panel] of shown.entries()) {
        for (const [i, key] of chosen.entries()) {
            const height = wish.together ? 0.55 : 0.3 + (0.6 * (i + 1)) / (series + 1) - 0.04 * p;
            for (let week = 0; week <= weeks; week += 4) {
                if (wish.holes && i === 1 && week !== 52) continue;
                const middle = wish.difference ? curve(week, height - 0.45, 60) : curve(week, height, 40 + 4 * i + 6 * p) * (panel.y ? 7 : 1);
                const gone = wish.holes && (i === 2 || (i === 0 && week > 80 && week < 120));
                const spread = 0.12 * Math.abs(middle) + 0.01;
                rows.push([panel.key, key.key, week, gone ? null : middle,
                           ...[-1.6, -0.7, 0.7, 1.6].map((f) => (gone ? null : panel.y || wish.difference ? middle + f * spread : Math.min(1, middle + f * spread)))]);
            }
        }
    }
    const format = wish.difference ? 'points' : 'percent';
    return figure('adoption', {
        shape: 'lines', interval: 'bands', palette, panels: shown, series: chosen, x: WEEKS, marks: weeks >= 156 ? MARKS : MARKS.slice(0, 1),
        y: wish.difference ? { title: said('Difference, in points', 'Écart, en points'), scale: 'linear', format } : percent('Share of people', 'Part des agents'),
        zero: wish.difference ?? false,
    }, [
        column('panel', 'panel', said('Measure', 'Mesure'), { words: words(shown) }), column('arm', 'series', said('Policy', 'Politique'), { words: words(chosen) }),
        column('week', 'x', said('Week', 'Semaine'), { format: 'whole' }), column('median', 'y', said('Median', 'Médiane'), { format }),
        column('q10', 'lower80', said('First decile', 'Premier décile'), { format }), column('q25', 'lower50', said('First quarter', 'Premier quartile'), { format }),
        column('q75', 'upper50', said('Third quarter', 'Troisième quartile'), { format }), column('q90', 'upper80', said('Ninth decile', 'Neuvième décile'), { format }),
    ], rows);
}
export function words(some: readonly Key[]): Record<string, Text> {
    return Object.fromEntries(some.map((key) => [key.key, key.label]));
}

/** Names as long as a person may give them in a study of their own. */
export function longNames(): Figure {
    const made = lines({ series: 3, palette: 'distinct' });
    if (made.drawing.shape !== 'lines') throw new Error('lines are lines');
    const series = made.drawing.series.map((key, i) => ({
        ...key,
        label: said(`${key.label.en}, as the steering committee of the reform wrote it down in its second report to the ministry (variant ${i + 1})`,
                    `${key.label.fr}, telle que le comité de pilotage de la réforme l’a décrite dans son deuxième rapport au ministère (variante ${i + 1})`),
    }));
    return { ...made, id: 'names', drawing: { ...made.drawing, series } };
}

/** Weeks to half against size: dots with whiskers on a logarithmic axis; beyond some size it is never reached. */
export function whiskers(series = 2): Figure {
    const chosen = keys(series, series > 2 ? 'distinct' : 'contrast');
    const rows = chosen.flatMap((key, i) => SIZES.map((size, n): Cell[] => {
        const weeks = 30 + 14 * n + 9 * i;
        const never = weeks > 170;
        return [key.key, size, never ? null : weeks, never ? null : weeks - 8 - n, never ? null : weeks + 8 + 2 * n];
    }));
    return figure('half', {
        shape: 'lines', interval: 'whiskers', palette: series > 2 ? 'distinct' : 'contrast', panels: panels(1), series: chosen, marks: [], zero: false,
        x: { title: said('People (logarithmic scale)', 'Effectif (échelle logarithmique)'), scale: 'log', format: 'whole' },
        y: { title: said('Weeks until half have made it their own', 'Semaines jusqu’à l’appropriation par la moitié'), scale: 'weeks', format: 'whole', min: 0 },
    }, [
        column('arm', 'series', said('Policy', 'Politique'), { words: words(chosen) }), column('size', 'x', said('People', 'Effectif'), { format: 'whole' }),
        column('weeks', 'y', said('Weeks', 'Semaines'), { format: 'whole' }), column('lower', 'lower', said('Lower', 'Borne basse'), { format: 'whole' }),
        column('upper', 'upper', said('Upper', 'Borne haute'), { format: 'whole' }),
    ], rows);
}
