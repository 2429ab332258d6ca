import type { Cell, Column, Figure, Role, Text } from '../charts/figure';
import { figure, MEASURES, panels, percent, said, words } from './sample_figures';

// Figures of cells and of an organisation.

const column = (name: string, role: Role, title: Text, more: Partial<Column> = {}): Column => ({ name, role, title, ...more });

/** A policy tuned at one size, applied at another. */
export function matrix(count = 6, diverging = false): Figure {
    const order = [20, 100, 500, 2000, 10000, 50000, 100000, 200000, 500000, 1000000, 2000000, 6000000].slice(0, count).map((size) => ({
        key: String(size),
        label: said(`${String(size).replace(/\B(?=(\d{3})+$)/g, ',')} people`, `${String(size).replace(/\B(?=(\d{3})+$)/g, '\u202f')} agents`),
    }));
    const rows = order.flatMap((tuned, i) => order.map((applied, j): Cell[] => [applied.key, tuned.key,
        i === 1 && j === 2 ? null : diverging ? 0.25 - 0.09 * Math.abs(i - j) : 0.9 - 0.11 * Math.abs(i - j) - 0.02 * i]));
    return figure('transplant', {
        shape: 'heat', panels: panels(1), contours: [], numbers: true, diverging,
        x: { title: said('Applied at', 'Appliquée à'), scale: 'keys', format: 'number', order },
        y: { title: said('Tuned at', 'Réglée à'), scale: 'keys', format: 'number', order },
        value: diverging ? { title: said('Gain, in points', 'Gain, en points'), scale: 'linear', format: 'points' } : percent('Share of people', 'Part des agents'),
    }, [
        column('applied', 'x', said('Applied at', 'Appliquée à'), { words: words(order) }), column('tuned', 'y', said('Tuned at', 'Réglée à'), { words: words(order) }),
        column('share', 'value', said('Share', 'Part'), { format: diverging ? 'points' : 'percent' }),
    ], rows);
}

/** A sweep of two parameters; the second on a logarithmic axis where wanted. */
export function surface(cells = 15, count = 1, log = false, value = (x: number, y: number) => 1 / (1 + Math.exp(-6 * (x + 0.8 * y - 0.9)))): Figure {
    const shown = panels(count);
    const steps = Array.from({ length: cells }, (_, i) => i / (cells - 1));
    const rows = shown.flatMap((panel, p) => steps.flatMap((x) => steps.map((y): Cell[] =>
        [panel.key, x, log ? 10 ** (1 + 4 * y) : y, p === 0 && x > 0.9 && y < 0.1 ? null : value(x, y - 0.05 * p)])));
    return figure('sweep', {
        shape: 'heat', panels: shown, contours: [0.2, 0.4, 0.6, 0.8], numbers: false, diverging: false,
        x: { title: said('κ, share of hours for collaboration', 'κ, part des heures pour la collaboration'), scale: 'linear', format: 'percent' },
        y: log ? { title: said('People (logarithmic scale)', 'Effectif (échelle logarithmique)'), scale: 'log', format: 'whole' }
            : { title: said('Attention of the leadership m', 'Attention de la direction m'), scale: 'linear', format: 'number' },
        value: percent('Have made it their own at withdrawal', 'Se la sont appropriée au retrait'),
    }, [
        column('panel', 'panel', said('Measure', 'Mesure'), { words: words(shown) }), column('kappa', 'x', said('κ'), { format: 'percent' }),
        column('m', 'y', said('m'), { format: log ? 'whole' : 'number' }), column('D', 'value', said('Adoption', 'Appropriation'), { format: 'percent' }),
    ], rows);
}

const STATES = [
    { key: 'none', label: said('Not aware', 'Ne connaît pas') }, { key: 'aware', label: said('Aware', 'Connaît') },
    { key: 'complying', label: said('Complying', 'Se conforme') }, { key: 'sincere', label: said('Has made it their own', 'Se l’est appropriée') },
];
/** A tree of people, breadth first; by unit, each stands for several. */
export function organisation(people = 120, units = false): Figure {
    const span = 5;
    const depth = (i: number): number => (i === 0 ? 0 : 1 + depth(Math.floor((i - 1) / span)));
    const levels = Array.from({ length: people }, (_, i) => depth(i));
    const deepest = Math.max(1, ...levels);
    const seen = new Map<number, number>();
    const rows = levels.map((level, i): Cell[] => {
        const place = seen.get(level) ?? 0;
        seen.set(level, place + 1);
        const wide = levels.filter((l) => l === level).length;
        const staggered = wide > 100 ? (place % 7) * 0.03 : 0;   // rows of many people: in depth as well
        return [units ? (MEASURES[i % 9]?.[1] ?? '') : `P${i}`, (place + 0.5) / wide, (level / deepest) * 0.8 + staggered, STATES[(i * 7 + level) % 4]?.key ?? 'none',
                units ? 1 + ((i * 37) % 60) : 1, i === 0 ? null : Math.floor((i - 1) / span)];
    });
    const ties = Array.from({ length: people }, (_, i): [number, number] => [i, (i * 31 + 7) % people]).filter(([a, b]) => a !== b);
    return figure('organisation', { shape: 'organisation', states: STATES, ties, tieTitle: said('Tie of trust above 0.8', 'Lien de confiance supérieur à 0,8') }, [
        column('who', 'label', said('Who', 'Qui')), column('x', 'x', said('x'), { format: 'number' }), column('y', 'y', said('y'), { format: 'number' }),
        column('state', 'state', said('State', 'État'), { words: words(STATES) }), column('people', 'size', said('People', 'Personnes'), { format: 'whole' }),
        column('superior', 'superior', said('Superior (row)', 'Supérieur (ligne)'), { format: 'whole' }),
    ], rows);
}
