import { ink, ring, stateColours, type PersonState } from './colours';
import type { Layout } from './layout';

/** Somebody in a state at a place: a ring, a small dot, a square or a large dot; superiors are drawn larger. */
export function drawPerson(context: CanvasRenderingContext2D, state: PersonState, leads: boolean, { cell, widest }: Layout, px: number, py: number): void {
    const full = cell * 0.42;
    const radius = { unaware: full * 0.75, aware: full * 0.62, complying: full * 0.78, sincere: full }[state];
    const r = leads ? Math.min(radius * 1.35, cell * 0.62, widest / 2) : radius;
    const edged = state === 'unaware' || cell > 10;
    context.strokeStyle = state === 'unaware' ? ring : ink;
    context.lineWidth = cell < 5 ? 0.5 : 1;
    context.fillStyle = stateColours[state];
    if (radius >= 2 && state !== 'complying') {
        context.beginPath();
        context.arc(px, py, r, 0, 2 * Math.PI);
        context.fill();
        if (edged) context.stroke();
        return;
    }
    if (edged) {
        context.fillStyle = context.strokeStyle;
        context.fillRect(px - r, py - r, 2 * r, 2 * r);
        context.fillStyle = stateColours[state];
    }
    const inner = edged ? r - context.lineWidth : r;
    context.fillRect(px - inner, py - inner, 2 * inner, 2 * inner);
}
