import type { Cell, Column, Figure, Role, Text } from '../charts/figure';
import { curve, figure, keys, MARKS, MEASURES, panels, percent, said, words } from './sample_figures';

// Figures of the shapes other than lines.

const column = (name: string, role: Role, title: Text, more: Partial<Column> = {}): Column => ({ name, role, title, ...more });
const ROADS = [
    { key: 'instruction', label: said('Instruction by superiors', 'Instruction par la hiérarchie') },
    { key: 'practice', label: said('Practice', 'Pratique') }, { key: 'peers', label: said('Peers', 'Pairs') },
    { key: 'start', label: said('From the start', 'Dès le début') }, { key: 'lost', label: said('Lost again', 'Perdue depuis') },
    { key: 'never', label: said('Never reached', 'Jamais atteinte') },
];

/** Who adopted through which road. */
export function areas(series = 3, count = 2): Figure {
    const chosen = ROADS.slice(0, series);
    const shown = panels(count);
    const rows: Cell[][] = [];
    for (const [p, panel] of shown.entries()) {
        for (const [i, key] of chosen.entries()) {
            for (let week = 0; week <= 208; week += 4) rows.push([panel.key, key.key, week, curve(week, (0.85 - 0.1 * p) / series, 30 + 15 * i)]);
        }
    }
    return figure('roads', {
        shape: 'areas', palette: 'distinct', panels: shown, series: chosen, marks: MARKS,
        x: { title: said('Weeks since the mandate began', 'Semaines depuis le début du mandat'), scale: 'weeks', format: 'whole' },
        y: percent('Share of people', 'Part des agents'),
    }, [
        column('panel', 'panel', said('Policy', 'Politique'), { words: words(shown) }), column('road', 'series', said('Road', 'Voie'), { words: words(chosen) }),
        column('week', 'x', said('Week', 'Semaine'), { format: 'whole' }), column('share', 'y', said('Share', 'Part'), { format: 'percent' }),
    ], rows);
}

const FACTORS = MEASURES.map(([key, en, fr]) => ({ key, label: said(en, fr) }));
/** Sensitivity: bars with intervals, some below 0, one without a value. */
export function bars(series = 2, count = 1, categories = 7): Figure {
    const chosen = keys(series, 'distinct');
    const shown = panels(count);
    const order = FACTORS.slice(0, categories);
    const rows: Cell[][] = shown.flatMap((panel, p) => order.flatMap((category, c) => chosen.map((key, i): Cell[] => {
        const value = c === 3 && i === 0 ? null : 0.62 / (c + 1) - 0.09 + 0.05 * i - 0.02 * p;
        return [panel.key, category.key, key.key, value, value === null ? null : value - 0.05, value === null ? null : value + 0.06];
    })));
    return figure('sensitivity', {
        shape: 'bars', stacked: false, palette: 'distinct', panels: shown, series: chosen,
        x: { title: said('Index (share of the variance)', 'Indice (part de la variance)'), scale: 'linear', format: 'number' },
        y: { title: said('', ''), scale: 'keys', format: 'number', order },
    }, [
        column('panel', 'panel', said('Outcome', 'Résultat'), { words: words(shown) }), column('factor', 'category', said('Parameter', 'Paramètre'), { words: words(order) }),
        column('kind', 'series', said('Kind', 'Nature'), { words: words(chosen) }), column('index', 'x', said('Index', 'Indice'), { format: 'number' }),
        column('lower', 'lower', said('Lower', 'Borne basse'), { format: 'number' }), column('upper', 'upper', said('Upper', 'Borne haute'), { format: 'number' }),
    ], rows);
}

/** Hours in millions along x, in three panels: numbers that are wide for their axis. */
export function wideNumbers(): Figure {
    const made = bars(1, 3, 4);
    const rows = made.rows.map((row) => row.map((cell) => (typeof cell === 'number' ? 1000 * Math.round(cell * 3400) : cell)));
    if (made.drawing.shape !== 'bars') throw new Error('bars are bars');
    return { ...made, id: 'hours', rows, drawing: { ...made.drawing, x: { title: said('Hours a year', 'Heures par an'), scale: 'linear', format: 'whole' } } };
}

const VERDICTS = [
    { key: 'holds', label: said('Holds', 'Vérifiée') }, { key: 'open', label: said('Undecided', 'Indécise') }, { key: 'fails', label: said('Fails', 'Démentie') },
];
/** The claims ledger: shares of the parameter space. */
export function ledger(categories = 9): Figure {
    const order = FACTORS.slice(0, categories).map((factor, i) => ({
        key: `H${i + 1}`, label: said(`H${i + 1} ${factor.label.en}: longer than one line can hold`, `H${i + 1} ${factor.label.fr}\u00a0: plus longue qu’une ligne ne peut en contenir`),
    }));
    const rows = order.flatMap((claim, i): Cell[][] => {
        const holds = (i * 0.13 + 0.2) % 0.9;
        const open = (1 - holds) * 0.35;
        return [[claim.key, 'holds', holds], [claim.key, 'open', open], [claim.key, 'fails', 1 - holds - open]];
    });
    return figure('claims', {
        shape: 'bars', stacked: true, palette: 'contrast', panels: panels(1), series: VERDICTS,
        x: percent('Share of the parameter space', 'Part de l’espace des paramètres'),
        y: { title: said('', ''), scale: 'keys', format: 'number', order },
    }, [
        column('claim', 'category', said('Claim', 'Hypothèse'), { words: words(order) }), column('verdict', 'series', said('Verdict', 'Verdict'), { words: words(VERDICTS) }),
        column('share', 'x', said('Share', 'Part'), { format: 'percent' }),
    ], rows);
}

/** Policies by two outcomes with their front. */
export function scatter(series = 2, each = 40, count = 1): Figure {
    const chosen = keys(series, series === 2 ? 'contrast' : 'distinct');
    const shown = panels(count);
    const points = shown.flatMap((panel) => chosen.flatMap((key, s) => Array.from({ length: each }, (_, i) => {
        const angle = ((i * 0.618 + s * 0.37) % 1) * (Math.PI / 2);
        const radius = 0.9 - 0.6 * ((i * 0.754877 + s * 0.3) % 1) ** 1.5;
        return { panel: panel.key, key: key.key, x: radius * Math.cos(angle), y: radius * Math.sin(angle), label: `κ = 0.${String(i * 7 % 100).padStart(2, '0')}` };
    })));
    const rows = points.map((p): Cell[] => {
        const beaten = points.some((o) => o.panel === p.panel && o.x >= p.x && o.y >= p.y && (o.x > p.x || o.y > p.y));
        return [p.panel, p.key, p.label, p.x, p.y, beaten ? 0 : 1];
    });
    return figure('pareto', {
        shape: 'scatter', palette: series === 2 ? 'contrast' : 'distinct', panels: shown, series: chosen,
        x: percent('Have made it their own', 'Se la sont appropriée'), y: percent('Still there two years later', 'Encore là deux ans après'),
    }, [
        column('panel', 'panel', said('Size', 'Taille'), { words: words(shown) }), column('arm', 'series', said('Policy', 'Politique'), { words: words(chosen) }),
        column('kappa', 'label', said('Policy', 'Politique')), column('D', 'x', said('Adoption', 'Appropriation'), { format: 'percent' }),
        column('kept', 'y', said('Kept', 'Maintien'), { format: 'percent' }), column('front', 'front', said('On the front', 'Sur le front'), { format: 'whole' }),
    ], rows);
}
