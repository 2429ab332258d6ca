// The colours of states: one ramp from nothing to having made the practice one's own, so that grey paper and colour-blind
// readers keep the order; each has 3 to 1 against the ground. Form says the same again: a ring, a small dot, a square, a
// large dot.

export const states = ['unaware', 'aware', 'complying', 'sincere'] as const;
export type PersonState = (typeof states)[number];
export const stateColours: Readonly<Record<PersonState, string>> = {
    unaware: '#ffffff', aware: '#559bb5', complying: '#2a6f9a', sincere: '#101c44',
};
export const ink = '#1d2430';
export const ring = '#747b83';
export const trust = '#b4531a';
export const lineColour = '#c2c8cf';
export const runColour = '#16335c';
export const compared = ['#b4601c', '#173b74'] as const;
export const bandColour = '#2f7fa6';
export const guessColour = '#9a3d00';
