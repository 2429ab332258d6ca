import { placeNames } from './dots';
import type { Organisation } from './figure';
import { dotItems, legend, lineItems } from './legend';
import { along, INK, PAPER, RULE, type Stroke } from './palette';
import { shortened, type Canvas } from './plots';
import { number, type Row } from './records';
import { box, textParts, type Part, type Rect } from './sheet';
import { word } from './words';

// The organisation itself: people or units where the hierarchy puts them, tied by command and by trust, coloured by state.

const STATES = ['#eef1f4', '#9fc9d8', '#3d87ad', '#16335c'];   // from nothing to having made it one's own
const COMMAND = { colour: '#a9b1ba', width: 1, dash: [] };
const TRUST = { colour: '#c9752b', width: 0.9, dash: [4, 2] };
/** Up to so many dots are named, where there is room. */
const NAMED = 60;
/** A dot that can still be seen and told from the others. */
const SMALLEST = 2.2;

interface Node {
    readonly row: Row;
    readonly x: number;
    readonly y: number;
    readonly radius: number;
}

export function drawOrganisation(canvas: Canvas, drawing: Organisation, rows: readonly Row[]): void {
    const { sheet, sizes, language } = canvas;
    const colours = drawing.states.map((_, i) => (drawing.states.length === 1 ? STATES[2] ?? INK : along(STATES, i / (drawing.states.length - 1))));
    const command = { key: '', label: { en: word('line', 'en'), fr: word('line', 'fr') } };
    const superiors = rows.some((row) => number(row.superior) !== null);
    const explained = legend([
        ...dotItems(drawing.states, (i, x, y) => dot(x, y, 6, colours[i] ?? INK)),
        ...(superiors ? lineItems([command], [COMMAND]) : []),
        ...(drawing.ties.length > 0 ? lineItems([{ key: '', label: drawing.tieTitle }], [TRUST]) : []),
    ], canvas.area, sizes.label, language);
    sheet.add(...explained.parts);
    const area = shortened(canvas.area, explained.height);
    const nodes = placed(rows, area);
    const byRow = new Map(nodes.map((node) => [node.row.index, node]));

    const lines = nodes.flatMap((node): [Node, Node][] => {
        const above = byRow.get(number(node.row.superior) ?? -1);
        return above ? [[above, node]] : [];
    });
    const ties = drawing.ties.flatMap(([a, b]): [Node, Node][] => {
        const [one, other] = [byRow.get(a), byRow.get(b)];
        return one && other ? [[one, other]] : [];
    });
    const faint = Math.max(0.12, Math.min(0.6, 60 / Math.max(1, ties.length)));
    if (ties.length > 0) sheet.picture('ties', [web(ties.map(([a, b]) => bow(a, b, area)), TRUST, faint)], { z: 1 });
    if (lines.length > 0) sheet.picture('line', [web(lines.map(([a, b]) => `M${at(a)}L${at(b)}`), COMMAND, Math.max(0.3, Math.min(1, 300 / lines.length)))], { z: 2 });
    for (const [i, state] of drawing.states.entries()) {
        const own = nodes.filter((node) => node.row.state === state.key);
        if (own.length === 0) continue;
        sheet.picture(state.key, own.map((node) => ({ ...dot(node.x, node.y, node.radius, colours[i] ?? INK), silent: false })), { z: 3 }, own.map((node) => node.row.index));
    }
    if (nodes.length > NAMED) return;
    const names = placeNames(nodes.map((node) => ({ x: node.x, y: node.y, label: node.row.label })), area, Math.max(...nodes.map((n) => n.radius), 0), sizes.tick);
    for (const name of names) {
        sheet.add({ ...box(name.box, PAPER), style: { fill: PAPER, opacity: 0.8 } });
        sheet.add(...textParts([nodes[name.dot]?.row.label ?? ''], name.box.left, name.box.top - sizes.tick * 0.05, { size: sizes.tick }));
    }
}

/** Dots as large as leaves them apart; a unit's area is that of its people. */
function placed(rows: readonly Row[], area: Rect): Node[] {
    const known = rows.filter((row) => typeof row.x === 'number' && typeof row.y === 'number');
    const most = Math.max(1, ...known.map((row) => row.size ?? 1));
    const grown = most > 1;
    const largest = Math.max(2.2, Math.min(grown ? 22 : 9, 0.33 * Math.sqrt((area.width * area.height) / Math.max(1, known.length))));
    const inset = largest + 3;
    const wished = known.map((row) => ({
        row,
        x: area.left + inset + Number(row.x) * (area.width - 2 * inset),
        y: area.top + inset + Number(row.y) * (area.height - 2 * inset),
        radius: grown ? Math.max(SMALLEST, largest * Math.sqrt((row.size ?? 1) / most)) : largest,
    }));
    const share = Math.min(1, apart(wished));
    return wished.map((node) => ({ ...node, radius: Math.max(SMALLEST, node.radius * share) }));
}
/** By how much radii may be multiplied before the first two dots touch. */
function apart(nodes: readonly Node[]): number {
    const order = [...nodes].sort((a, b) => a.y - b.y || a.x - b.x);
    const reach = 2 * Math.max(0, ...nodes.map((node) => node.radius));
    let least = Infinity;
    order.forEach((node, i) => {
        for (let k = i + 1; k < order.length; ++k) {
            const other = order[k] as Node;
            if (other.y - node.y > reach) break;
            const distance = Math.hypot(other.x - node.x, other.y - node.y);
            if (distance > 0) least = Math.min(least, (0.94 * distance) / (node.radius + other.radius));
        }
    });
    return least;
}
function dot(x: number, y: number, r: number, fill: string): Part {
    return { type: 'circle', silent: true, shape: { cx: x, cy: y, r }, style: { fill, stroke: r < 3 ? RULE : INK, lineWidth: r < 3 ? 0.5 : 0.8 } };
}
/** Many lines as one path. */
function web(paths: readonly string[], { colour, width, dash }: Stroke, opacity: number): Part {
    return { type: 'path', silent: true, shape: { pathData: paths.join('') }, style: { fill: 'none', stroke: colour, lineWidth: width, opacity, ...(dash.length > 0 ? { lineDash: dash } : {}) } };
}
function at(node: Node): string {
    return `${node.x.toFixed(2)} ${node.y.toFixed(2)}`;
}
/** A tie bends away from the straight line, so that it is not taken for one of command; it stays in the area. */
function bow(a: Node, b: Node, area: Rect): string {
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const up = (a.y + b.y) / 2 > area.top + area.height / 2 ? -1 : 1;
    const side = dx >= 0 ? up : -up;
    const x = Math.max(area.left, Math.min(area.left + area.width, (a.x + b.x) / 2 - side * dy * 0.16));
    const y = Math.max(area.top, Math.min(area.top + area.height, (a.y + b.y) / 2 + side * dx * 0.16));
    return `M${at(a)}Q${x.toFixed(2)} ${y.toFixed(2)} ${at(b)}`;
}
