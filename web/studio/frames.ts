/** Draws what asked for it, once a frame however often it asked. */
export class Frames {
    private readonly waiting = new Set<() => void>();
    private asked = false;
    /** How many frames have been drawn and how many parts in them, for those who measure. */
    readonly drawn = { frames: 0, parts: 0, longest: 0 };

    ask(part: () => void): void {
        this.waiting.add(part);
        if (this.asked) return;
        this.asked = true;
        requestAnimationFrame(() => this.draw());
    }

    private draw(): void {
        this.asked = false;
        const parts = [...this.waiting];
        this.waiting.clear();
        const begun = performance.now();
        for (const part of parts) part();
        this.drawn.frames += 1;
        this.drawn.parts += parts.length;
        this.drawn.longest = Math.max(this.drawn.longest, performance.now() - begun);
    }
}
