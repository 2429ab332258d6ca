import type { Playing } from '../engine/answers';
import type { Looked } from '../engine/messages';
import { ink, lineColour, ring, stateColours, states, trust, type PersonState } from './colours';
import { layoutOf, lineOf, type Layout, type Line } from './layout';
import { stateOf } from './person_state';

/** A tie that is shown: whose, to whom, and how strong the trust is. */
export interface DrawnTie {
    readonly from: number;
    readonly to: number;
    readonly trust: number;
}

const placeOf = Uint8Array.from({ length: 256 }, (_, bits) => states.indexOf(stateOf(bits)));

/** The organisation on a canvas. It only draws; organisation.ts says when, and what is pointed at. */
export class OrganisationPicture {
    private line: Line | null = null;
    private superior: Uint32Array = new Uint32Array();
    private status: Uint8Array = new Uint8Array();
    private reached: Uint8Array = new Uint8Array();  // everybody's state, by its place among the states
    private layout: Layout | null = null;
    private width = 0;
    private height = 0;
    pointed = -1;
    ties: readonly DrawnTie[] = [];

    constructor(private readonly canvas: HTMLCanvasElement) {}

    show(playing: Playing, steady: Looked): void {
        this.superior = steady.superior ?? new Uint32Array();
        this.line = lineOf(this.superior);
        this.status = new Uint8Array(playing.people);
        this.reached = new Uint8Array(playing.people);
        this.layout = null;
        this.pointed = -1;
        this.ties = [];
    }
    become(status: Uint8Array): void {
        this.status = status;
    }
    /** Whether people are too many to be looked at but unit by unit. */
    get crowded(): boolean {
        return this.layout !== null && !this.layout.lines;
    }
    get reports(): Line | null {
        return this.line;
    }

    draw(): void {
        const context = this.canvas.getContext('2d');
        const { clientWidth: width, clientHeight: height } = this.canvas;
        if (!context || !this.line || width === 0) return;
        const dense = Math.min(2, window.devicePixelRatio || 1);
        if (this.layout === null || width !== this.width || height !== this.height) {
            [this.width, this.height] = [width, height];
            this.canvas.width = Math.round(width * dense);
            this.canvas.height = Math.round(height * dense);
            this.layout = layoutOf(this.line, this.superior.length, width, height);
        }
        context.setTransform(dense, 0, 0, dense, 0, 0);
        context.clearRect(0, 0, width, height);
        const layout = this.layout;
        this.drawLines(context, layout);
        this.status.forEach((bits, i) => { this.reached[i] = placeOf[bits] ?? 0; });
        states.forEach((state, place) => this.drawState(context, layout, state, place));
        this.drawPointed(context, layout);
    }

    /** Who stands at a place, or -1. */
    at(px: number, py: number): number {
        const layout = this.layout;
        if (!layout) return -1;
        let nearest = -1;
        let least = Math.max(8, layout.cell) ** 2;
        for (let i = 0; i < layout.x.length; ++i) {
            const distance = ((layout.x[i] ?? 0) - px) ** 2 + ((layout.y[i] ?? 0) - py) ** 2;
            if (distance < least) [nearest, least] = [i, distance];
        }
        return nearest;
    }

    private drawLines(context: CanvasRenderingContext2D, { x, y, lines }: Layout): void {
        if (!lines) return;
        context.beginPath();
        this.superior.forEach((above, i) => {
            if (above >= this.superior.length || above === i) return;
            context.moveTo(x[above] ?? 0, y[above] ?? 0);
            context.lineTo(x[i] ?? 0, y[i] ?? 0);
        });
        context.strokeStyle = lineColour;
        context.lineWidth = 1;
        context.stroke();
    }

    /** Everybody in a state; superiors are drawn larger. Each by themselves: one path of thousands takes a browser far longer. */
    private drawState(context: CanvasRenderingContext2D, { x, y, cell, widest }: Layout, state: PersonState, place: number): void {
        const full = cell * 0.42;
        const radius = { unaware: full * 0.75, aware: full * 0.62, complying: full * 0.78, sincere: full }[state];
        const round = radius >= 2 && state !== 'complying';
        const edged = state === 'unaware' || cell > 10;
        context.strokeStyle = state === 'unaware' ? ring : ink;
        context.lineWidth = cell < 5 ? 0.5 : 1;
        context.fillStyle = stateColours[state];
        for (let i = 0; i < this.status.length; ++i) {
            if (this.reached[i] !== place) continue;
            const r = (this.line?.size[i] ?? 1) > 1 ? Math.min(radius * 1.35, cell * 0.62, widest / 2) : radius;
            const [px, py] = [x[i] ?? 0, y[i] ?? 0];
            if (round) {
                context.beginPath();
                context.arc(px, py, r, 0, 2 * Math.PI);
                context.fill();
                if (edged) context.stroke();
            } else {
                if (edged) {
                    context.fillStyle = context.strokeStyle;
                    context.fillRect(px - r, py - r, 2 * r, 2 * r);
                    context.fillStyle = stateColours[state];
                }
                const inner = edged ? r - context.lineWidth : r;
                context.fillRect(px - inner, py - inner, 2 * inner, 2 * inner);
            }
        }
    }

    private drawPointed(context: CanvasRenderingContext2D, { x, y, cell }: Layout): void {
        if (this.pointed < 0) return;
        const [px, py] = [x[this.pointed] ?? 0, y[this.pointed] ?? 0];
        context.strokeStyle = trust;
        for (const tie of this.ties) {
            const [fx, fy, tx, ty] = [x[tie.from] ?? 0, y[tie.from] ?? 0, x[tie.to] ?? 0, y[tie.to] ?? 0];
            context.beginPath();
            context.moveTo(fx, fy);
            context.quadraticCurveTo((fx + tx) / 2 + (ty - fy) * 0.15, (fy + ty) / 2 - (tx - fx) * 0.15, tx, ty);
            context.lineWidth = 0.5 + 3 * tie.trust;
            context.globalAlpha = 0.3 + 0.6 * tie.trust;
            context.stroke();
        }
        context.globalAlpha = 1;
        context.beginPath();
        context.arc(px, py, Math.max(6, cell * 0.75), 0, 2 * Math.PI);
        context.lineWidth = 2.5;
        context.stroke();
    }
}
