import { reportsOf, type Layout, type Line } from './layout';

// A large organisation as fields in fields: each superior on top of a field that holds what is below, its area in
// proportion to the people in it. Nothing depends on chance or on trying, so that the same organisation looks the same.

interface Field { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

export function nested(line: Line, people: number, width: number, height: number): Layout {
    const [x, y] = [new Float32Array(people), new Float32Array(people)];
    const side = Math.sqrt((width * height) / Math.max(1, people)) * 0.82;
    const cells: number[] = [];
    const put = (person: number, px: number, py: number) => {
        x[person] = px;
        y[person] = py;
    };
    /** People in rows, as large as the field lets them be. */
    const block = (members: readonly number[], field: Field) => {
        const columns = Math.max(1, Math.min(members.length, Math.round(Math.sqrt((members.length * field.width) / Math.max(1e-6, field.height)))));
        const rows = Math.ceil(members.length / columns);
        const [dx, dy] = [field.width / columns, field.height / rows];
        cells.push(Math.min(dx, dy));
        members.forEach((person, k) => put(person, field.left + ((k % columns) + 0.5) * dx, field.top + (Math.floor(k / columns) + 0.5) * dy));
    };
    const within = (field: Field, by: number): Field => ({
        left: field.left + by, top: field.top + by, width: Math.max(1, field.width - 2 * by), height: Math.max(1, field.height - 2 * by),
    });
    const walk = (person: number, field: Field): void => {
        const reports = [...reportsOf(line, person)];
        const superiors = reports.filter((report) => (line.size[report] ?? 1) > 1);
        const others = reports.filter((report) => line.size[report] === 1);
        if (superiors.length === 0) return block([person, ...others], within(field, Math.min(side * 0.18, field.width * 0.06)));
        const strip = Math.min(field.height * 0.25, side * 1.15);
        put(person, field.left + field.width / 2, field.top + strip / 2);
        const rest = { ...field, top: field.top + strip, height: field.height - strip };
        const parts = [...superiors.map((report) => [report]), ...(others.length > 0 ? [others] : [])];
        divide(parts, (part) => part.reduce((sum, one) => sum + (line.size[one] ?? 1), 0) + 1, rest, (part, own) => {
            if (part === others) block(others, within(own, side * 0.18));
            else walk(part[0] ?? person, own);
        });
    };
    const assembly = line.elected.length > 0 ? Math.max(side * 1.3, height * 0.05) : 0;
    line.elected.forEach((person, i) => put(person, width * ((i + 0.5) / line.elected.length * 0.5 + 0.25), assembly / 2));
    divide(line.heads.map((head) => [head]), (part) => line.size[part[0] ?? 0] ?? 1,
        { left: 0, top: assembly, width, height: height - assembly }, (part, own) => walk(part[0] ?? 0, own));
    // As large as all but the narrowest fields let people be.
    cells.sort((a, b) => a - b);
    const cell = Math.min(side, cells[Math.floor(cells.length * 0.15)] ?? side);
    const drawn = Math.max(1.5, Math.min(cell, 24));
    return { x, y, cell: drawn, widest: 1.24 * drawn, lines: false };
}

/** Cuts a field in two along its longer side, each half with about half of the weight, and so on. */
function divide<P>(parts: readonly P[], weight: (part: P) => number, field: Field, place: (part: P, field: Field) => void): void {
    if (parts.length === 0) return;
    if (parts.length === 1) return place(parts[0] as P, field);
    const weights = parts.map(weight);
    const whole = weights.reduce((sum, one) => sum + one, 0);
    let cut = 1;
    let before = weights[0] ?? 0;
    while (cut < parts.length - 1 && Math.abs(before + (weights[cut] ?? 0) - whole / 2) < Math.abs(before - whole / 2)) {
        before += weights[cut] ?? 0;
        cut += 1;
    }
    const share = before / whole;
    const wide = field.width >= field.height;
    const one = wide ? { ...field, width: field.width * share } : { ...field, height: field.height * share };
    const other = wide
        ? { ...field, left: field.left + one.width, width: field.width - one.width }
        : { ...field, top: field.top + one.height, height: field.height - one.height };
    divide(parts.slice(0, cut), weight, one, place);
    divide(parts.slice(cut), weight, other, place);
}
