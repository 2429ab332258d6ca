import { reportsOf, type Layout, type Line } from './layout';

// A small organisation as one draws it on a board: everybody above their reports, who stand as a block of several rows.

const gap = 1.6;  // rows between a superior and the reports

/** The widest people that fit, over all numbers of rows a block may have. */
export function levels(line: Line, people: number, width: number, height: number): Layout {
    let best: { rows: number; cell: number } = { rows: 1, cell: 0 };
    const longest = Math.max(1, ...line.heads.map((head) => largestBlock(line, head)));
    for (let rows = 1; rows <= Math.min(longest, 40); ++rows) {
        const { columns, lines } = sizeOf(line, rows);
        const cell = Math.min(width / columns, height / lines);
        if (cell > best.cell) best = { rows, cell };
    }
    return place(line, people, width, height, best.rows, Math.min(best.cell, 30));
}

function place(line: Line, people: number, width: number, height: number, rows: number, cell: number): Layout {
    const [x, y] = [new Float32Array(people), new Float32Array(people)];
    const { columns, lines } = sizeOf(line, rows);
    // What is left over stretches the rows and the columns evenly, up to twice.
    const [dx, dy] = [Math.min(2 * cell, width / columns), Math.min(2 * cell, height / lines)];
    const [left, top] = [(width - dx * columns) / 2, (height - dy * lines) / 2];
    const put = (person: number, column: number, row: number) => {
        x[person] = left + (column + 0.5) * dx;
        y[person] = top + (row + 0.5) * dy;
    };
    const above = line.elected.length > 0 ? gap : 0;
    line.elected.forEach((person, i) => put(person, (columns - line.elected.length) / 2 + i, 0));
    const walk = (person: number, column: number, row: number): void => {
        const { wide, blockWide, superiors, others } = partsOf(line, person, rows);
        put(person, column + (wide - 1) / 2, row);
        others.forEach((report, k) => put(report, column + (k % blockWide), row + gap + Math.floor(k / blockWide)));
        let next = column + (others.length > 0 ? blockWide : 0);
        for (const report of superiors) {
            walk(report, next, row + gap);
            next += partsOf(line, report, rows).wide;
        }
    };
    let next = Math.max(0, (columns - line.heads.reduce((sum, head) => sum + partsOf(line, head, rows).wide, 0)) / 2);
    for (const head of line.heads) {
        walk(head, next, above);
        next += partsOf(line, head, rows).wide;
    }
    return { x, y, cell, widest: 0.94 * Math.min(dx, gap * dy), lines: true };
}

interface Parts {
    readonly wide: number;
    readonly blockWide: number;
    readonly superiors: readonly number[];
    readonly others: readonly number[];
}
function partsOf(line: Line, person: number, rows: number): Parts {
    const reports = [...reportsOf(line, person)];
    const superiors = reports.filter((report) => (line.size[report] ?? 1) > 1);
    const others = reports.filter((report) => line.size[report] === 1);
    const blockWide = Math.max(1, Math.ceil(others.length / rows));
    const below = superiors.reduce((sum, report) => sum + partsOf(line, report, rows).wide, others.length > 0 ? blockWide : 0);
    return { wide: Math.max(1, below), blockWide, superiors, others };
}
function sizeOf(line: Line, rows: number): { columns: number; lines: number } {
    const depth = (person: number): number => {
        const { superiors, others, blockWide } = partsOf(line, person, rows);
        const block = others.length > 0 ? gap + Math.ceil(others.length / blockWide) : 1;
        return Math.max(block, ...superiors.map((report) => gap + depth(report)));
    };
    const columns = line.heads.reduce((sum, head) => sum + partsOf(line, head, rows).wide, 0);
    return {
        columns: Math.max(1, columns, line.elected.length),
        lines: (line.elected.length > 0 ? gap : 0) + Math.max(1, ...line.heads.map(depth)),
    };
}
function largestBlock(line: Line, person: number): number {
    const { superiors, others } = partsOf(line, person, 1);
    return Math.max(others.length, ...superiors.map((report) => largestBlock(line, report)));
}
