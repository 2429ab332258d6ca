import { downwards, reportsOf, type Layout, type Line } from './layout';

// A small organisation as one draws it on a board: everybody above their reports, who stand as a block of several rows.

const gap = 1.6;  // rows between a superior and the reports

/** The widest people that fit, over all numbers of rows a block may have. */
export function levels(line: Line, people: number, width: number, height: number): Layout {
    const teams = teamsOf(line, people);
    const longest = Math.max(1, ...teams.below.map(({ others }) => others.length));
    let best = sizesOf(line, teams, 1);
    for (let rows = 2; rows <= Math.min(longest, 40); ++rows) {
        const sizes = sizesOf(line, teams, rows);
        if (cellOf(sizes, width, height) > cellOf(best, width, height)) best = sizes;
    }
    return place(line, teams, best, width, height);
}

/** Everybody's reports: those who lead somebody, and the others, who stand in the block. */
interface Below { readonly superiors: readonly number[]; readonly others: readonly number[] }
interface Teams {
    readonly below: readonly Below[];
    /** The staff, reports before their superiors. */
    readonly upwards: Uint32Array;
}
function teamsOf(line: Line, people: number): Teams {
    const below = Array.from({ length: people }, (_, person): Below => {
        const reports = [...reportsOf(line, person)];
        const leads = (report: number) => (line.size[report] ?? 1) > 1;
        return { superiors: reports.filter(leads), others: reports.filter((report) => !leads(report)) };
    });
    return { below, upwards: downwards(line).reverse() };
}

/** What everybody takes with all that is below, in columns and rows, where a block has so many rows. */
interface Sizes {
    readonly wide: Uint32Array;
    readonly blockWide: Uint32Array;
    readonly columns: number;
    readonly lines: number;
}
function sizesOf(line: Line, { below, upwards }: Teams, rows: number): Sizes {
    const [wide, blockWide, deep] = [new Uint32Array(below.length), new Uint32Array(below.length), new Float64Array(below.length)];
    for (const person of upwards) {
        const { superiors, others } = below[person] as Below;
        const block = Math.max(1, Math.ceil(others.length / rows));
        let across = others.length > 0 ? block : 0;
        let depth = others.length > 0 ? gap + Math.ceil(others.length / block) : 1;
        for (const report of superiors) {
            across += wide[report] ?? 0;
            depth = Math.max(depth, gap + (deep[report] ?? 0));
        }
        blockWide[person] = block;
        wide[person] = Math.max(1, across);
        deep[person] = depth;
    }
    const columns = line.heads.reduce((sum, head) => sum + (wide[head] ?? 0), 0);
    return {
        wide, blockWide, columns: Math.max(1, columns, line.elected.length),
        lines: (line.elected.length > 0 ? gap : 0) + Math.max(1, ...line.heads.map((head) => deep[head] ?? 1)),
    };
}
function cellOf({ columns, lines }: Sizes, width: number, height: number): number {
    return Math.min(width / columns, height / lines);
}

function place(line: Line, { below }: Teams, { wide, blockWide, columns, lines }: Sizes, width: number, height: number): Layout {
    const [x, y] = [new Float32Array(below.length), new Float32Array(below.length)];
    const cell = Math.min(cellOf({ wide, blockWide, columns, lines }, width, height), 30);
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
        const { superiors, others } = below[person] as Below;
        const block = blockWide[person] ?? 1;
        put(person, column + ((wide[person] ?? 1) - 1) / 2, row);
        others.forEach((report, k) => put(report, column + (k % block), row + gap + Math.floor(k / block)));
        walkAll(superiors, column + (others.length > 0 ? block : 0), row + gap);
    };
    const walkAll = (people: readonly number[], first: number, row: number): void => {
        let column = first;
        for (const person of people) {
            walk(person, column, row);
            column += wide[person] ?? 0;
        }
    };
    walkAll(line.heads, Math.max(0, (columns - line.heads.reduce((sum, head) => sum + (wide[head] ?? 0), 0)) / 2), above);
    return { x, y, cell, widest: 0.94 * Math.min(dx, gap * dy), lines: true };
}
